"""Trains the demo model on the CPU and dumps its weights as 32-bit numbers for writeGguf.ts.

usage: python3 assets/demo-model/train.py EXAMPLES.json OUT_FOLDER --minutes 60 --copy-heads
       python3 assets/demo-model/train.py EXAMPLES.json OUT_FOLDER --minutes 20 --resume OUT_FOLDER/checkpoint.pt --rate 0.45 --begin 0.6
"""
import argparse
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F

from copyHeads import set_copy_heads
from rows import Rows
from vocabulary import Tokenizer, train

SHAPE = {"layers": 6, "embeddingLength": 256, "feedForward": 704, "heads": 4, "headLength": 64, "ropeBase": 1e6}
VOCABULARY = 4096
SEED = 11


def turns(length):
    return SHAPE["ropeBase"] ** (-torch.arange(0, length, 2).float() / length)


def rotation(places, length):
    frequencies = turns(length)
    angles = places[..., None].float() * frequencies
    return angles.cos(), angles.sin()


def rotate(x, cos, sin):
    """Interleaved pairs, as llama.cpp's "llama" architecture has them."""
    pairs = x.float().unflatten(-1, (-1, 2))
    even, odd = pairs[..., 0], pairs[..., 1]
    return torch.stack((even * cos - odd * sin, even * sin + odd * cos), -1).flatten(-2).to(x.dtype)


class Norm(torch.nn.Module):
    def __init__(self, size):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(size))

    def forward(self, x):
        x = x.float()
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * self.weight


class Layer(torch.nn.Module):
    def __init__(self, size, inner, heads, layers):
        super().__init__()
        linear = lambda a, b: torch.nn.Linear(a, b, bias=False)
        self.heads = heads
        self.attn_norm, self.ffn_norm = Norm(size), Norm(size)
        self.attn_q, self.attn_k, self.attn_v, self.attn_output = (linear(size, size) for _ in range(4))
        self.ffn_gate, self.ffn_up, self.ffn_down = linear(size, inner), linear(size, inner), linear(inner, size)
        for part in (self.attn_q, self.attn_k, self.attn_v, self.ffn_gate, self.ffn_up):
            torch.nn.init.normal_(part.weight, std=size**-0.5)
        for part in (self.attn_output, self.ffn_down):
            torch.nn.init.normal_(part.weight, std=0.2 * part.weight.shape[1] ** -0.5 / math.sqrt(2 * layers))

    def forward(self, x, cos, sin, mask):
        b, t, d = x.shape
        y = self.attn_norm(x)
        q, k, v = (part(y).view(b, t, self.heads, -1) for part in (self.attn_q, self.attn_k, self.attn_v))
        q, k = rotate(q, cos, sin).transpose(1, 2), rotate(k, cos, sin).transpose(1, 2)
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + mask
        y = scores.softmax(-1, dtype=scores.dtype) @ v.transpose(1, 2)
        x = x + self.attn_output(y.transpose(1, 2).reshape(b, t, d))
        y = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(y)) * self.ffn_up(y))


class Model(torch.nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        size = SHAPE["embeddingLength"]
        self.token_embd = torch.nn.Embedding(vocabulary, size)
        torch.nn.init.normal_(self.token_embd.weight, std=0.5)
        self.blk = torch.nn.ModuleList(
            Layer(size, SHAPE["feedForward"], SHAPE["heads"], SHAPE["layers"]) for _ in range(SHAPE["layers"])
        )
        self.output_norm = Norm(size)
        # The embedding is also the output, and too large for that by this much.
        torch.nn.init.constant_(self.output_norm.weight, 0.15)

    def forward(self, tokens, places, branch, wanted):
        """Logits at the wanted flat places. The embedding is also the output."""
        t = tokens.shape[1]
        causal = torch.ones(t, t, dtype=torch.bool).tril()
        seen = (branch[:, None, :] == 0) | (branch[:, None, :] == branch[:, :, None])
        mask = torch.zeros(tokens.shape[0], 1, t, t).masked_fill(~(causal & seen)[:, None], -1e4)
        if torch.is_autocast_cpu_enabled():
            mask = mask.bfloat16()
        cos, sin = rotation(places[:, :, None], SHAPE["headLength"])
        x = self.token_embd(tokens)
        for layer in self.blk:
            x = layer(x, cos, sin, mask)
        return F.linear(self.output_norm(x.flatten(0, 1)[wanted]), self.token_embd.weight)


class Muon:
    """Momentum whose matrix is made orthogonal by Newton-Schulz steps before it is applied."""

    def __init__(self, parameters, decays):
        self.parameters = [(p, torch.zeros_like(p)) for p in parameters]
        self.decays = decays

    def share_memory(self):
        for _, momentum in self.parameters:
            momentum.share_memory_()

    @torch.no_grad()
    def step(self, rate, part, parts):
        for (p, momentum), decay in list(zip(self.parameters, self.decays))[part::parts]:
            momentum.mul_(0.95).add_(p.grad)
            x = p.grad + 0.95 * momentum
            wide = x.shape[0] > x.shape[1]
            if wide:
                x = x.T
            x = (x / (x.norm() + 1e-7)).bfloat16()
            for _ in range(5):
                a = x @ x.T
                x = 3.4445 * x + (-4.7750 * a + 2.0315 * (a @ a)) @ x
            x = x.float()
            if wide:
                x = x.T
            p.mul_(1 - rate * decay).add_(x, alpha=-rate * 0.2 * max(p.shape) ** 0.5)


def collate(rows):
    longest = max(len(r.tokens) for r in rows) - 1
    shape = (len(rows), longest)
    tokens, places = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    branch, targets, weights = torch.full(shape, -1), torch.zeros(shape, dtype=torch.long), torch.zeros(shape)
    for i, r in enumerate(rows):
        n = len(r.tokens)
        tokens[i, : n - 1] = torch.tensor(r.tokens[:-1])
        places[i, : n - 1] = torch.tensor(r.places[:-1])
        branch[i, : n - 1] = torch.tensor(r.branch[:-1])
        targets[i, : n - 1] = torch.tensor(r.tokens[1:])
        w = torch.tensor(r.weights[1:])
        # The first token of a branch follows the beginning, not what stands before it in the row.
        b = torch.tensor(r.branch)
        weights[i, : n - 1] = w * ((b[1:] == b[:-1]) | (b[:-1] == 0))
    return tokens, places, branch, targets, weights


def batches(rows, most, rng):
    rows = sorted(rows, key=lambda r: len(r.tokens))
    found, current = [], []
    for row in rows:
        if current and len(row.tokens) * (len(current) + 1) > most:
            found.append(current)
            current = []
        current.append(row)
    found.append(current)
    rng.shuffle(found)
    return found


def dump(model, pieces, scores, folder, note):
    os.makedirs(folder, exist_ok=True)
    tensors, at = [], 0
    with open(f"{folder}/weights.f32.tmp", "wb") as f:
        for name, p in model.named_parameters():
            data = p.detach().float().contiguous().numpy()
            tensors.append({"name": name, "shape": list(data.shape), "at": at})
            f.write(data.tobytes())
            at += data.nbytes
    os.rename(f"{folder}/weights.f32.tmp", f"{folder}/weights.f32")
    with open(f"{folder}/model.json.tmp", "w") as f:
        json.dump({"shape": SHAPE, "tensors": tensors, "pieces": pieces, "scores": scores, "note": note}, f)
    os.rename(f"{folder}/model.json.tmp", f"{folder}/model.json")


def vocabulary_texts(data):
    texts = [(s["text"], 3) for s in data["sentences"]]
    texts += [("\n" + s["text"].lower(), 1) for s in data["sentences"]]
    texts += [(p["where"], 2) for p in data["passages"]]
    texts += [(e["question"], 1) for e in data["examples"]]
    texts += [(" " + e["question"].lower(), 1) for e in data["examples"]]
    texts += [(i["letterPrompt"], 2) for i in data["items"]] + [(i["explanation"], 2) for i in data["items"]]
    texts += [(data["sources"]["before"] + data["sources"]["after"] + data["refusal"], 300)]
    return texts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float, default=65)
    parser.add_argument("--resume")
    # Attention that copies is set before the first step; a stretch that resumes has it already.
    parser.add_argument("--copy-heads", action="store_true")
    parser.add_argument("--batch", type=int, default=3072)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--hold", type=float, default=0.25)
    parser.add_argument("--begin", type=float, default=0.0)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    data = json.load(open(options.examples))
    saved = torch.load(options.resume) if options.resume else None
    pieces, scores = (saved["pieces"], saved["scores"]) if saved else train(vocabulary_texts(data), VOCABULARY)
    model = Model(len(pieces))
    matrices = [(n, p) for n, p in model.named_parameters() if n.startswith("blk") and p.dim() == 2]
    # Large queries and keys would fix the attention before it has learned where to look.
    muon = Muon([p for _, p in matrices], [0.1 for n, _ in matrices])
    if saved:
        model.load_state_dict(saved["model"])
        for (_, momentum), old in zip(muon.parameters, saved["muon"]):
            momentum.copy_(old)
    if options.copy_heads:
        set_copy_heads(model, SHAPE["headLength"], SEED, turns(SHAPE["headLength"]).tolist(), {"[": pieces.index("["), "▁[": pieces.index("▁["), "\n": 13})
        for _, momentum in muon.parameters:
            momentum.zero_()
    model.share_memory()
    muon.share_memory()
    count = sum(p.numel() for p in model.parameters())
    print(f"{count} parameters, {len(pieces)} pieces, seed {SEED}", flush=True)
    dump(model, pieces, scores, options.out, {"steps": 0})
    gradients = [torch.zeros(count).share_memory_() for _ in range(options.processes)]
    context = torch.multiprocessing.get_context("fork")
    barrier = context.Barrier(options.processes)
    ended = context.Value("i", 0)
    others = [
        context.Process(target=work, args=(rank, options, data, pieces, scores, model, muon, gradients, barrier, ended))
        for rank in range(1, options.processes)
    ]
    for other in others:
        other.start()
    work(0, options, data, pieces, scores, model, muon, gradients, barrier, ended)
    for other in others:
        other.join()


def work(rank, options, data, pieces, scores, model, muon, gradients, barrier, ended):
    """One of the processes: each reads rows of its own, and they share weights and add their gradients up."""
    torch.set_num_threads(1)
    tokenizer = Tokenizer(pieces, scores)
    rows = Rows(data, tokenizer, SEED * 100 + rank + (50 if options.resume else 0))
    rng = random.Random(SEED)
    parameters = list(model.parameters())
    others = [p for n, p in model.named_parameters() if not (n.startswith("blk") and p.dim() == 2)]
    adam = torch.optim.AdamW(others, betas=(0.9, 0.98), weight_decay=0.0)
    started = time.time()
    step, seen, losses, kept = 0, 0, [], started
    mark = tokenizer.ids.get("▁[")
    counts = [0] * 6
    while not ended.value:
        progress = (time.time() - started) / (options.minutes * 60)
        pool = [rows.row(options.begin + progress * (1 - options.begin)) for _ in range(96)]
        pool = [r for r in pool if len(r.tokens) <= 2040]
        for batch in batches(pool, options.batch, rng):
            progress = min(1.0, (time.time() - started) / (options.minutes * 60))
            tokens, places, branch, targets, weights = collate(batch)
            wanted = (weights.flatten() > 0).nonzero()[:, 0]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(tokens, places, branch, wanted)
            target, weight = targets.flatten()[wanted], weights.flatten()[wanted]
            loss = F.cross_entropy(logits.float(), target, reduction="none")
            ((loss * weight).sum() / weight.sum()).backward()
            with torch.no_grad():
                right = logits.argmax(-1) == target
                answer = weight >= 1
                marker = (weight == 3.0) & (tokens.flatten()[wanted] == mark)
                letter = weight == 4.0
                for i, at in enumerate((answer, marker, letter)):
                    counts[2 * i] += right[at].sum().item()
                    counts[2 * i + 1] += at.sum().item()
                losses.append((loss * weight)[answer].sum().item() / max(1.0, weight[answer].sum().item()))
            torch.cat([p.grad.flatten() if p.grad is not None else torch.zeros(p.numel()) for p in parameters], out=gradients[rank])
            barrier.wait()
            total = sum(gradients) / len(gradients)
            at = 0
            for p in parameters:
                p.grad = total[at : at + p.numel()].view_as(p)
                at += p.numel()
            warm = min(1.0, (step + 1) / (60 if not options.resume else 20))
            fall = min(1.0, max(0.0, (progress - options.hold) / (1 - options.hold)))
            factor = options.rate * warm * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * fall)))
            muon.step(0.002 * factor, rank, len(gradients))
            if rank == 0:
                torch.nn.utils.clip_grad_norm_(others, 1.0)
                for group in adam.param_groups:
                    group["lr"] = 0.004 * factor
                adam.step()
                if progress >= 1:
                    ended.value = 1
            barrier.wait()
            for p in parameters:
                p.grad = None
            step += 1
            seen += tokens.numel()
            if rank == 0 and step % 25 == 0:
                spent = time.time() - started
                share = [f"{counts[2 * i] / max(1, counts[2 * i + 1]):.3f}" for i in range(3)]
                print(
                    f"step {step}, {spent / 60:.1f} min, {len(gradients) * seen} places ({len(gradients) * seen / spent:.0f}/s),"
                    f" rate {factor:.3f}, loss {sum(losses) / len(losses):.3f}; right: tokens {share[0]}, markers {share[1]}, letters {share[2]}",
                    flush=True,
                )
                losses, counts = [], [0] * 6
            if rank == 0 and time.time() - kept > 240:
                kept = time.time()
                save(model, muon, pieces, scores, options.out, step)
            if ended.value:
                break
    if rank == 0:
        save(model, muon, pieces, scores, options.out, step)
        print(f"done: {step} steps, {len(gradients) * seen} places in {(time.time() - started) / 60:.1f} min", flush=True)


def save(model, muon, pieces, scores, folder, step):
    dump(model, pieces, scores, folder, {"steps": step})
    state = {"model": model.state_dict(), "muon": [m for _, m in muon.parameters],
             "pieces": pieces, "scores": scores}
    torch.save(state, f"{folder}/checkpoint.pt.tmp")
    os.rename(f"{folder}/checkpoint.pt.tmp", f"{folder}/checkpoint.pt")


if __name__ == "__main__":
    main()
