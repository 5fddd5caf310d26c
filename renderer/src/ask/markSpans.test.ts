import { describe, expect, it } from "vitest";
import { markSpans, plainWords } from "./markSpans.ts";

/** Stretches in one line, marked ones in brackets. */
function show(...input: Parameters<typeof markSpans>): string {
  return markSpans(...input)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");
}

describe("markSpans", () => {
  it("marks words, whatever their order", () => {
    const spans = [
      { start: 8, end: 12 },
      { start: 0, end: 4 },
    ];
    expect(show("Give 10 mg now", spans)).toBe("[Give] 10 [mg n]ow");
  });

  it("takes overlapping spans as one after the other and loses no letter", () => {
    const spans = [
      { start: 0, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 9 },
    ];
    expect(show("abcdefghij", spans)).toBe("[abcdef][ghi]j");
  });

  it("keeps to a part of the text", () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 6, end: 20 },
    ];
    expect(show("abcdefghij", spans, { start: 2, end: 8 })).toBe("[c]def[gh]");
    expect(show("abcdefghij", [{ start: 8, end: 9 }], { start: 2, end: 6 })).toBe("cdef");
  });
});

describe("plainWords", () => {
  it("drops what only Markdown and markers are for", () => {
    expect(plainWords("- **Give** `10 mg` daily [1][2].")).toBe("Give 10 mg daily.");
  });
});
