import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readWith, type ReadItems } from "../html/readWith.ts";
import { looksLikeAiken, readAiken } from "./readAiken.ts";

const read = (text: string): Promise<ReadItems> => readWith(readAiken, text);

test("questions with one stem or several lines, in both styles", async () => {
  const { items, skipped } = await read(`Which ion enters first?
A. Sodium
B. Potassium
ANSWER: A

B. anthracis was grown.
It was sensitive.

What now?
A) Wait
and see
B) Treat
C) Ask
answer: c`);
  expect(skipped).toEqual([]);
  expect(items).toMatchObject([
    { at: "line 1", content: { stem: "Which ion enters first?", key: 0 } },
    {
      at: "line 6",
      content: {
        stem: "B. anthracis was grown.\nIt was sensitive.\n\nWhat now?",
        options: [{ text: "Wait\nand see" }, { text: "Treat" }, { text: "Ask" }],
        key: 2,
      },
    },
  ]);
});

test("a bad question is skipped by its line, and the next is read", async () => {
  const { items, skipped } = await read(`ANSWER: B
No options?
ANSWER: A

Key too far
A. one
B. two
ANSWER: D

Unanswered
A. one
B. two

Two letters
A. one
B. two
ANSWER: A, B

Good
A. one
B. two
ANSWER: B

At the end
A. one`);
  expect(items.map(({ content }) => content.stem)).toEqual(["Good"]);
  expect(skipped).toEqual([
    { at: "line 1", reason: "an answer stands there without a question" },
    { at: "line 2", reason: "it has fewer than two options" },
    { at: "line 5", reason: "its key names none of its options" },
    { at: "line 10", reason: "it has no answer" },
    { at: "line 14", reason: "its answer is not one letter" },
    { at: "line 24", reason: "it has no answer" },
  ]);
});

test("Aiken is told from other texts", () => {
  expect(looksLikeAiken("\uFEFFQ?\r\nA. x\r\nB. y\r\nANSWER: A\r\n")).toBe(true);
  expect(looksLikeAiken("Q?\nA. x\nANSWER: A\n")).toBe(false);
  expect(looksLikeAiken("ANSWER: A\nB. y\nA. x\n")).toBe(false);
  expect(looksLikeAiken('{"question": "A. x B. y ANSWER: A"}')).toBe(false);
});

test("any text is read without a failure", async () => {
  const piece = fc.oneof(
    fc.constantFrom("A. x", "B) y", "C. z", "ANSWER: A", "ANSWER:", "\n", "\n\n", "words", "\r"),
    fc.string({ unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { items, skipped } = await read(pieces.join("\n"));
      const places = [...items, ...skipped].map(({ at }) => at);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test("a question of a hundred thousand lines is skipped, and the next is read", async () => {
  const { items, skipped } = await read(
    `${"line\n".repeat(100_000)}A. x\nB. y\nANSWER: A\n\nGood\nA. x\nB. y\nANSWER: A\n`,
  );
  expect(items.map(({ content }) => content.stem)).toEqual(["Good"]);
  expect(skipped[0]?.reason).toContain("longer than");
});
