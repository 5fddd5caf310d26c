"""Attention that copies and cites, set by hand before training: so little text would not make it form by itself.

Layer 0: a head notes which token stood before. Layer 1: one head notes the number of the excerpt a token stands in (the
newest token after "["), one the letter of an option (the newest token at the beginning of a line). Layer 2: three heads
look for a place before which the present token stands; two vote for what stands there, one takes its number along.
Layer 3: after " [", a head votes for that number. Training goes on from them and changes them freely.
"""
import math

import torch

PREVIOUS, COMPARE, VOTE, NEWEST, CITE = 90.0, 4.5, 5.0, 16.0, 30.0


def basis(rows, columns, generator):
    """Rows at right angles to each other, of length 1, with nothing in the first column."""
    square = torch.linalg.qr(torch.randn(columns - 1, columns - 1, generator=generator))[0]
    return torch.cat([torch.zeros(rows, 1), square[:rows]], 1)


@torch.no_grad()
def set_copy_heads(model, length, seed, theta, ids):
    """theta: what a pair of numbers turns by from one place to the next."""
    g = torch.Generator().manual_seed(seed)
    size = model.token_embd.weight.shape[1]
    level = model.token_embd.weight[:, 1:].pow(2).mean().sqrt().item()
    constant = 3.0
    model.token_embd.weight[:, 0] = constant * level
    for layer in model.blk:
        for part in (layer.attn_q, layer.attn_k, layer.attn_v, layer.ffn_gate, layer.ffn_up):
            part.weight[:, 0] = 0
        for part in (layer.attn_output, layer.ffn_down):
            part.weight[0, :] = 0
    model.output_norm.weight[0] = 0
    seen = constant / math.sqrt(1 + constant**2 / size)
    root = math.sqrt(length)
    told = 40
    space = basis(2 * length + 3 * told, size, g)
    noted, before, number, source, letter = space.split([length, length, told, told, told])
    voted = basis(2 * length, size, g)
    rows = lambda head: slice(head * length, (head + 1) * length)
    first, second, third, fourth = model.blk[:4]

    def clear(layer, head):
        layer.attn_q.weight[rows(head)] = 0
        layer.attn_k.weight[rows(head)] = 0

    def carry(layer, head, read, write):
        """What a head takes along from where it looks, and where it puts that."""
        at = slice(head * length, head * length + len(read))
        layer.attn_v.weight[rows(head)] = 0
        layer.attn_v.weight[at] = read
        layer.attn_output.weight[:, rows(head)] = 0
        layer.attn_output.weight[:, at] = write.T

    clear(first, 0)
    strength = math.sqrt(PREVIOUS * root / 2) / seen
    for i in range(12):
        first.attn_q.weight[2 * i, 0] = strength * math.cos(theta[i])
        first.attn_q.weight[2 * i + 1, 0] = -strength * math.sin(theta[i])
        first.attn_k.weight[2 * i, 0] = strength
    carry(first, 0, noted, 1.2 * level * before)

    def pairs_near(angle, count=2):
        order = sorted(range(len(theta)), key=lambda i: abs(math.log(theta[i] / angle)))
        return order[:count]

    for head, mark, angle, write in ((0, ids["["], 0.004, 2.0 * number), (1, ids["\n"], 0.05, 1.5 * letter)):
        clear(second, head)
        identity = noted @ (model.token_embd.weight[mark] / level)
        key = (before.T @ identity) / identity.norm() ** 2
        for i in pairs_near(angle):
            second.attn_q.weight[head * length + 2 * i, 0] = NEWEST * root / seen
            second.attn_k.weight[head * length + 2 * i] = key * 1.2
        carry(second, head, noted[:told], level * write)

    slow = list(range(length // 2, length))
    for head in range(3):
        clear(third, head)
        for n, row in enumerate(slow):
            axis = (head % 2) * len(slow) + n
            third.attn_q.weight[head * length + row] = COMPARE * noted[axis]
            third.attn_k.weight[head * length + row] = COMPARE * before[axis]
    carry(third, 0, voted[:length], VOTE * level * voted[:length])
    carry(third, 1, voted[length:], VOTE * level * voted[length:])
    carry(third, 2, number, 1.5 * level * source)

    clear(fourth, 0)
    call = model.token_embd.weight[ids["▁["]].clone() / level
    call[0] = 0
    call = call / call.norm() ** 2
    for i in pairs_near(0.1, 6):
        fourth.attn_q.weight[2 * i] = 40.0 * call * math.cos(2 * theta[i])
        fourth.attn_q.weight[2 * i + 1] = -40.0 * call * math.sin(2 * theta[i])
        fourth.attn_k.weight[2 * i, 0] = root / seen
    carry(fourth, 0, source, CITE * level * noted[:told])
