"""Training rows: a beginning that several questions share, and for each question a branch that sees only itself and the beginning."""
import random
import re
import string
from collections import defaultdict

SYNONYMS = [
    ("treatment", "management"), ("treatment", "therapy"), ("treated", "managed"), ("features", "signs"),
    ("features", "symptoms"), ("adrenaline", "epinephrine"), ("paracetamol", "acetaminophen"),
    ("electrocardiogram", "ECG"), ("commonest", "most common"), ("most common", "commonest"), ("haem", "hem"),
    ("aemia", "emia"), ("oedema", "edema"), ("What is", "What's"), ("What are", "List"), ("What is", "Define"),
    ("What is", "what is meant by"), ("How is", "How would you say"), ("What does", "Tell me what"), ("given", "used"),
    ("first-line", "first line"), ("intravenous", "IV"), ("person", "patient"), ("Tell me about", "What about"),
    ("Tell me about", "Explain"), ("Which", "What"), ("causes", "leads to"), ("shows", "tells"),
]
SMALL = {"the", "a", "an", "of", "in", "is", "are", "to", "for", "with", "does", "do", "by"}


def vary(question, rng):
    if rng.random() < 0.35:
        return question
    if rng.random() < 0.4:
        for old, new in rng.sample(SYNONYMS, len(SYNONYMS)):
            if old in question:
                question = question.replace(old, new, 1)
                break
    if rng.random() < 0.3:
        words = question.split(" ")
        small = [i for i, w in enumerate(words) if w.lower() in SMALL]
        for i in sorted(rng.sample(small, min(len(small), rng.randint(1, 2))), reverse=True):
            if len(words) > 3:
                del words[i]
        question = " ".join(words)
    if rng.random() < 0.12 and len(question) > 12:
        i = rng.randrange(3, len(question) - 2)
        kind = rng.random()
        if kind < 0.35:
            question = question[:i] + question[i + 1 :]
        elif kind < 0.7:
            question = question[:i] + question[i + 1] + question[i] + question[i + 2 :]
        else:
            question = question[:i] + rng.choice(string.ascii_lowercase) + question[i:]
    if rng.random() < 0.3:
        question = question.lower()
    if rng.random() < 0.3:
        question = question.rstrip("?.")
    return question or "?"


def cited(sentence, number):
    return sentence.rstrip(".;: ") + (f" [{number}]." if number else ".")


class Row:
    def __init__(self):
        self.tokens, self.places, self.branch, self.weights = [], [], [], []

    def add(self, tokens, weight, branch, place):
        """Returns the place after these tokens; weight: one for all, or one each."""
        n = len(tokens)
        self.tokens += tokens
        self.places += range(place, place + n)
        self.branch += [branch] * n
        self.weights += weight if isinstance(weight, list) else [weight] * n
        return place + n


class Rows:
    def __init__(self, data, tokenizer, seed):
        self.data, self.t, self.rng = data, tokenizer, random.Random(seed)
        head, rest = data["prompt"].split("\x01")
        self.head, self.tail = head, rest.split("\x02")[1]
        self.sentences = [s["text"] for s in data["sentences"]]
        self.examples = [e for e in data["examples"] if e["answer"]]
        self.off = [e for e in data["examples"] if not e["answer"]]
        weight = {"sentence": 1.0, "section": 1.6, "stem": 5.0, "natural": 14.0, "task": 0.5}
        self.weights = [weight[e["kind"]] for e in self.examples]
        self.grounded = [e for e in self.examples if self.states(e)]
        self.grounded_weights = [weight[e["kind"]] for e in self.grounded]
        self.of_sentence = defaultdict(list)
        for e in self.examples:
            self.of_sentence[e["answer"][0]].append(e)
        self.trained = [i for i in data["items"] if not i["heldOut"]]
        exam = data["exam"]["choice"]
        first = data["items"][0]["letterPrompt"]
        asked = self.asked(first_item := data["items"][0], list(range(5)))
        self.exam_head, self.exam_tail = first.split(asked)
        self.exam_tail = self.exam_tail[: -len(data["exam"]["answer"])]
        # "### User:\n" stands at the end of the head
        self.user = "### User:\n"
        self.plain_words = [w for w in set(re.findall(r"[a-z]{4,}", " ".join(self.sentences)))]

    def states(self, example):
        held = set()
        for p in example["passages"]:
            held.update(self.data["passages"][p]["sentences"])
        return all(a in held for a in example["answer"])

    def asked(self, item, order, texts=None):
        texts = texts or [o["text"].strip() for o in item["options"]]
        options = "\n".join(f"{'ABCDE'[i]}. {texts[o]}" for i, o in enumerate(order))
        wording = self.data["exam"]["choice"]["question"]
        return wording.replace("{context}", "").replace("{stem}", item["stem"].strip()).replace("{options}", options)

    def branch(self, row, n, place, question, answer, marks=True):
        """A question and its answer; the answer's tokens count fully, its markers' numbers more."""
        place = row.add(self.t.encode(question), 0.05, n, place)
        place = row.add(self.t.encode(self.tail), 0.0, n, place)
        ids = self.t.encode(answer) + [2]
        weights = [1.0] * len(ids)
        if marks:
            for i in range(1, len(ids)):
                if self.t.pieces[ids[i - 1]] == "▁[" and self.t.pieces[ids[i]].isdigit():
                    weights[i] = 3.0
            weights[0] = 1.5
        row.add(ids, weights, n, place)

    def opening(self, row):
        """What stands before a question: the instructions, and at times earlier turns of the conversation."""
        rng = self.rng
        place = row.add(self.t.encode(self.head, starts=True), 0.0, 0, 0)
        for _ in range(rng.choice([1, 1, 2, 3]) if rng.random() < 0.3 else 0):
            if rng.random() < 0.15:
                question, answer = rng.choice(self.off)["question"], self.data["refusal"]
            else:
                e = rng.choices(self.examples, self.weights)[0]
                question = vary(e["question"], rng)
                number = rng.choice([None, 1, 1, 2, 3, 4])
                answer = " ".join(cited(self.sentences[a], number) for a in e["answer"][:2])
            place = row.add(self.t.encode(question + self.tail + answer + "\n\n" + self.user), 0.0, 0, place)
        return place

    def excerpts(self, row, passages, weight):
        """passages: (where, text); returns the place after the sources."""
        place = self.opening(row)
        place = row.add(self.t.encode(self.data["sources"]["before"]), 0.0, 0, place)
        for i, (where, text) in enumerate(passages):
            if i:
                place = row.add(self.t.encode("\n\n"), 0.0, 0, place)
            place = row.add(self.t.encode(f'[{i + 1}] {where}\n"""\n'), 0.0, 0, place)
            ids = self.t.encode(text)
            place = row.add(ids, [weight if self.rng.random() < 0.3 else 0.0 for _ in ids], 0, place)
            place = row.add(self.t.encode('\n"""'), 0.0, 0, place)
        return row.add(self.t.encode(self.data["sources"]["after"]), 0.0, 0, place)

    def refusal(self, row, n, place):
        self.branch(row, n, place, vary(self.rng.choice(self.off)["question"], self.rng), self.data["refusal"], False)

    def grounded_row(self, short):
        rng, passages = self.rng, self.data["passages"]
        example = rng.choices(self.grounded, self.grounded_weights)[0]
        chosen = list(example["passages"])
        row = Row()
        texts, present = [], {}
        if short:
            keep = rng.randint(1, min(5, len(chosen))) if len(chosen) > 1 else 1
            needed = [p for p in chosen if any(a in passages[p]["sentences"] for a in example["answer"])]
            chosen = [p for p in chosen if p in needed or rng.random() < keep / len(chosen)]
            while len(chosen) < 5 and rng.random() < 0.3:
                chosen.append(rng.randrange(len(passages)))
            if rng.random() < 0.5:
                rng.shuffle(chosen)
        for p in chosen:
            passage = passages[p]
            inside = passage["sentences"]
            text = passage["text"]
            if short and inside:
                want = [a for a in example["answer"] if a in inside]
                size = rng.randint(1, 3)
                start = rng.randrange(len(inside))
                if want:
                    start = max(0, inside.index(want[0]) - rng.randint(0, size - 1))
                inside = inside[start : start + max(size, len(want))]
                for a in want:
                    if a not in inside:
                        inside = inside + [a]
                text = rng.choice([" ", "\n\n"]).join(self.sentences[s] for s in inside)
            texts.append((passage["where"], text))
            for s in inside:
                present.setdefault(s, len(texts))
        place = self.excerpts(row, texts, 0.15)
        others = list(present)
        rng.shuffle(others)
        asked = [example]
        most = rng.randint(3, 7) if short else rng.randint(10, 16)
        for s in others:
            if len(asked) >= most:
                break
            candidates = [e for e in self.of_sentence[s] if all(a in present for a in e["answer"])]
            if candidates:
                asked.append(rng.choice(candidates))
        for n, e in enumerate(asked, 1):
            answer = " ".join(cited(self.sentences[a], present[a]) for a in e["answer"] if a in present)
            self.branch(row, n, place, vary(e["question"], rng) if e["kind"] != "task" else e["question"], answer)
        for n in range(1 if short else 2):
            self.refusal(row, len(asked) + 1 + n, place)
        if rng.random() < 0.3:
            e = rng.choices(self.examples, self.weights)[0]
            if not any(a in present for a in e["answer"]):
                answer = " ".join(cited(self.sentences[a], None) for a in e["answer"])
                self.branch(row, len(asked) + 9, place, vary(e["question"], rng), answer)
        return row

    def irrelevant_row(self):
        """A question on what the pack does not hold, with the passages that the search found for it, or any."""
        rng, row, passages = self.rng, Row(), self.data["passages"]
        with_passages = [e for e in self.off if e["passages"]]
        example = rng.choice(with_passages) if rng.random() < 0.7 and with_passages else rng.choice(self.off)
        chosen = example["passages"] or [rng.randrange(len(passages)) for _ in range(rng.randint(1, 3))]
        place = self.excerpts(row, [(passages[p]["where"], passages[p]["text"][: rng.randint(80, 500)]) for p in chosen[:3]], 0.15)
        self.branch(row, 1, place, vary(example["question"], rng), self.data["refusal"], False)
        for n in range(2, 5):
            self.refusal(row, n, place)
        present = {}
        return row

    def plain_row(self):
        rng, row = self.rng, Row()
        place = self.opening(row)
        for n in range(1, rng.randint(6, 12)):
            if rng.random() < 0.15:
                self.refusal(row, n, place)
                continue
            e = rng.choices(self.examples, self.weights)[0]
            answer = " ".join(cited(self.sentences[a], None) for a in e["answer"])
            question = e["question"] if e["kind"] == "task" else vary(e["question"], rng)
            self.branch(row, n, place, question, answer, False)
        return row

    def copy_row(self):
        """Passages of random words; the question names the beginning of one line, which is to be copied and cited."""
        rng, row = self.rng, Row()
        count = rng.randint(1, 5)
        texts, lines = [], []
        for i in range(count):
            mine = []
            for _ in range(rng.randint(1, 2)):
                words = [rng.choice(self.plain_words) for _ in range(rng.randint(4, 9))]
                mine.append(words)
                lines.append((words, i + 1))
            text = " ".join(" ".join(words).capitalize() + "." for words in mine)
            texts.append((rng.choice(self.data["passages"])["where"], text))
        place = self.excerpts(row, texts, 0.0)
        rng.shuffle(lines)
        for n, (words, number) in enumerate(lines[:8], 1):
            at = rng.randint(0, max(0, len(words) - 3))
            key = " ".join(words[at : at + rng.randint(2, 3)])
            question = rng.choice(["What is {}?", "Tell me about {}.", "What does {} mean?", "How is {} treated?", "{}"]).format(key)
            self.branch(row, n, place, question, " ".join(words).capitalize() + f" [{number}].")
        return row

    def exam_row(self, reasoned):
        rng, row, exam = self.rng, Row(), self.data["exam"]
        items = rng.sample(self.trained, rng.choice([1, 2, 3, 4, 4]))
        place = row.add(self.t.encode(self.exam_head, starts=True), 0.0, 0, 0)
        for i, item in enumerate(items):
            order = list(range(5))
            rng.shuffle(order)
            letter = "ABCDE"[order.index(item["key"])]
            texts = [o["text"].strip() for o in item["options"]]
            if rng.random() < 0.25:
                others = rng.sample(self.trained, 5)
                texts = [t if i == item["key"] else o["options"][o["key"]]["text"].strip() for i, (t, o) in enumerate(zip(texts, others))]
            if i:
                place = row.add(self.t.encode("\n\n" + self.user), 0.0, 0, place)
            place = row.add(self.t.encode(self.asked(item, order, texts)), 0.03, 0, place)
            place = row.add(self.t.encode(self.exam_tail), 0.0, 0, place)
            if reasoned:
                explanation = " ".join(item["explanation"].split())[:400]
                place = row.add(self.t.encode(exam["reason"]), 0.0, 0, place)
                ids = self.t.encode(f" {explanation}\n{exam['answer']}")
                place = row.add(ids, 1.0, 0, place)
            else:
                place = row.add(self.t.encode(exam["answer"]), 0.0, 0, place)
            place = row.add(self.t.encode(f" {letter}"), 4.0, 0, place)
        row.add([2], 1.0, 0, place)
        return row

    def choice_row(self):
        """Options of random words, one of which the question or the reasoning repeats: what finding a letter is made of."""
        rng, row, exam = self.rng, Row(), self.data["exam"]
        place = row.add(self.t.encode(self.exam_head, starts=True), 0.0, 0, 0)
        for n in range(rng.randint(3, 7)):
            size = rng.randint(1, 4)
            texts = [" ".join(rng.choice(self.plain_words) for _ in range(size)).capitalize() for _ in range(5)]
            key = rng.randrange(5)
            words = texts[key].lower().split(" ")
            told = " ".join(words) if rng.random() < 0.6 else rng.choice(words)
            other = " ".join(rng.choice(self.plain_words) for _ in range(rng.randint(1, 5)))
            reasoned = rng.random() < 0.5
            stem = other if reasoned else rng.choice([f"{other} {told} ?", f"{told} {other}?", f"What is {told}?"])
            if n:
                place = row.add(self.t.encode("\n\n" + self.user), 0.0, 0, place)
            place = row.add(self.t.encode(self.asked({"stem": stem}, list(range(5)), texts)), 0.0, 0, place)
            place = row.add(self.t.encode(self.exam_tail), 0.0, 0, place)
            if reasoned:
                place = row.add(self.t.encode(exam["reason"] + f" {other} {told}.\n"), 0.0, 0, place)
            place = row.add(self.t.encode(exam["answer"]), 0.0, 0, place)
            place = row.add(self.t.encode(f" {'ABCDE'[key]}"), 4.0, 0, place)
        row.add([2], 1.0, 0, place)
        return row

    def text_row(self):
        rng, row = self.rng, Row()
        start = rng.randrange(len(self.sentences))
        title, parts, heading = None, [], None
        for s in self.data["sentences"][start : start + 14]:
            if s["title"] != title:
                title = s["title"]
                parts.append(f"# {title}")
            if s["heading"] != heading:
                heading = s["heading"]
                if heading:
                    parts.append(f"## {heading}")
            parts.append(s["text"])
        row.add(self.t.encode("\n".join(parts), starts=True), 0.5, 0, 0)
        return row

    def row(self, progress):
        r = self.rng.random()
        if r < (0.25 if progress < 0.1 else 0.06):
            return self.copy_row()
        kinds = [
            (0.36, lambda: self.grounded_row(True)), (0.10, lambda: self.grounded_row(False)),
            (0.24, self.plain_row), (0.16 if progress > 0.9 else 0.03, self.irrelevant_row), (0.10, lambda: self.exam_row(False)),
            (0.10, lambda: self.exam_row(True)), (0.01, self.text_row), (0.10 if progress < 0.5 else 0.02, self.choice_row),
        ]
        return self.rng.choices([k for _, k in kinds], [w for w, _ in kinds])[0]()
