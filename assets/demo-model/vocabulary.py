"""The demo model's vocabulary: byte-pair merges of the pack's words, in the form that llama.cpp reads as SentencePiece.

Ids: 0 <unk>, 1 <s>, 2 </s>, 3..258 the bytes, then single characters, then merges. A merge's score is minus its rank, so
that llama.cpp, which joins the pair of the highest score first, makes the same pieces.
"""
import re
from collections import Counter, defaultdict

SPACE = "▁"
CHUNK = re.compile(r"▁?[A-Za-z]+|[0-9]|▁?[^▁\nA-Za-z0-9]+|▁|\n")


def chunks(text):
    return CHUNK.findall(text.replace(" ", SPACE))


def train(texts, size):
    """texts: (text, weight) pairs; returns pieces and scores."""
    counts = Counter()
    for text, weight in texts:
        for line in text.split("\n"):
            for chunk in chunks(line):
                counts[chunk] += weight
    words = [(list(word), count) for word, count in counts.items()]
    characters = Counter()
    for word, count in words:
        for character in word:
            characters[character] += count
    ascii_characters = {chr(code) for code in range(33, 127)} | {SPACE}
    single = sorted(ascii_characters | {c for c, n in characters.items() if n >= 2})
    pieces = ["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)] + single
    known = set(pieces)
    scores = [0.0] * (3 + 256) + [-1e6 - i for i in range(len(single))]
    pairs, where = Counter(), defaultdict(set)
    for i, (word, count) in enumerate(words):
        for pair in zip(word, word[1:]):
            pairs[pair] += count
            where[pair].add(i)
    rank = 0
    while len(pieces) < size:
        pair = max(pairs, key=lambda p: (pairs[p], p))
        if pairs[pair] < 2:
            break
        merged = pair[0] + pair[1]
        rank += 1
        if merged not in known:
            known.add(merged)
            pieces.append(merged)
            scores.append(-float(rank))
        for i in list(where[pair]):
            word, count = words[i]
            for old in zip(word, word[1:]):
                pairs[old] -= count
            joined, at = [], 0
            while at < len(word):
                if at + 1 < len(word) and (word[at], word[at + 1]) == pair:
                    joined.append(merged)
                    at += 2
                else:
                    joined.append(word[at])
                    at += 1
            words[i] = (joined, count)
            for new in zip(joined, joined[1:]):
                pairs[new] += count
                where[new].add(i)
        pairs.pop(pair, None)
        where.pop(pair, None)
    return pieces, scores


class Tokenizer:
    def __init__(self, pieces, scores):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.scores = scores
        self.known = {}

    def chunk(self, chunk):
        found = self.known.get(chunk)
        if found is not None:
            return found
        parts = list(chunk)
        while len(parts) > 1:
            best, at = None, -1
            for i in range(len(parts) - 1):
                place = self.ids.get(parts[i] + parts[i + 1])
                if place is not None and place > 258 and (best is None or self.scores[place] > best):
                    best, at = self.scores[place], i
            if at < 0:
                break
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        ids = []
        for part in parts:
            place = self.ids.get(part)
            if place is not None and place > 258:
                ids.append(place)
            else:
                ids.extend(3 + byte for byte in part.encode())
        if len(self.known) < 200_000:
            self.known[chunk] = ids
        return ids

    def encode(self, text, starts=False):
        """starts: the text stands at the beginning, where a space is put before it and the start token before that."""
        ids = [1] if starts else []
        for chunk in chunks((" " + text) if starts else text):
            ids.extend(self.chunk(chunk))
        return ids

    def decode(self, ids):
        out = b""
        for i in ids:
            if i < 3:
                continue
            out += bytes([i - 3]) if i < 259 else self.pieces[i].replace(SPACE, " ").encode()
        return out.decode("utf8", "replace")
