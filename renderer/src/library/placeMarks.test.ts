import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeMarks, type Mark } from "./placeMarks.ts";

describe("placeMarks", () => {
  it("cuts the text at the borders of the marks", () => {
    const parts = placeMarks("raised troponin today", { start: 0, end: 21 }, [
      { start: 7, end: 15, kind: "found" },
    ]);
    expect(parts.map(({ text, mark }) => [text, mark?.kind ?? null])).toEqual([
      ["raised ", null],
      ["troponin", "found"],
      [" today", null],
    ]);
  });

  it("lets what is shown now win where two marks overlap", () => {
    const parts = placeMarks("abcdef", { start: 0, end: 6 }, [
      { start: 0, end: 4, kind: "found" },
      { start: 2, end: 6, kind: "shown" },
    ]);
    expect(parts.map(({ text, mark }) => [text, mark?.kind])).toEqual([
      ["ab", "found"],
      ["cd", "shown"],
      ["ef", "shown"],
    ]);
  });

  it("never loses or doubles a character, wherever the marks lie", () => {
    const mark = fc
      .record({ start: fc.nat(40), length: fc.nat(40), shown: fc.boolean() })
      .map(({ start, length, shown }): Mark => {
        return { start, end: start + length, kind: shown ? "shown" : "found" };
      });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const parts = placeMarks(text, { start: 0, end: text.length }, marks);
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});
