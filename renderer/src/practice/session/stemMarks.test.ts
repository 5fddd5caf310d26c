import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMark, cutStem, removeMark, sentencesOf, toggleMark } from "./stemMarks.ts";

const stem = "A 65-year-old man has chest pain. It began at rest. What is next?";

describe("marks of a stem", () => {
  it("begin and end at words, and are not made of white space", () => {
    expect(addMark([], stem, { start: 1, end: 14 })).toEqual([{ start: 2, end: 13 }]);
    expect(addMark([], stem, { start: 13, end: 14 })).toEqual([]);
    expect(addMark([], stem, { start: 9, end: 9 })).toEqual([]);
  });

  it("become one where they touch or overlap", () => {
    const marks = addMark(addMark([], stem, { start: 2, end: 13 }), stem, { start: 22, end: 32 });
    expect(marks).toHaveLength(2);
    expect(addMark(marks, stem, { start: 10, end: 24 })).toEqual([{ start: 2, end: 32 }]);
  });

  it("are removed one by one", () => {
    const marks = [
      { start: 2, end: 13 },
      { start: 22, end: 32 },
    ];
    expect(removeMark(marks, 12)).toEqual([{ start: 22, end: 32 }]);
    expect(removeMark(marks, 13)).toEqual(marks);
  });

  it("go on and off by the sentence, also within a longer mark", () => {
    const [first = { start: 0, end: 0 }, second = first] = sentencesOf(stem);
    expect(stem.slice(second.start, second.end)).toBe("It began at rest.");
    const all = toggleMark(toggleMark([], stem, first), stem, second);
    expect(toggleMark(toggleMark(all, stem, first), stem, second)).toEqual([]);
    const long = [{ start: 0, end: stem.length }];
    const rest = toggleMark(long, stem, second);
    expect(rest.map(({ start, end }) => stem.slice(start, end))).toEqual([
      "A 65-year-old man has chest pain.",
      "What is next?",
    ]);
  });

  it("cut the text into pieces that are the text again, whatever they are", () => {
    const span = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
    }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.option(span), (marks, sentence) => {
        const pieces = cutStem(stem, marks, sentence);
        expect(pieces.map((piece) => piece.text).join("")).toBe(stem);
        for (const { start, marked } of pieces) {
          expect(marked).toBe(marks.some((mark) => mark.start <= start && mark.end > start));
        }
      }),
    );
  });
});
