import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCloze } from "./readCloze.ts";

test.each([
  ["The {{c1::vagus}} nerve", "The […] nerve", "The vagus nerve"],
  ["{{c1::Na::ion}} and {{c2::K}}", "[ion] and […]", "Na and K"],
  ["{{c1::outer {{c2::inner}} end::hint}}!", "[hint]!", "outer inner end!"],
  ["{{c1,2::both}}", "[…]", "both"],
  ["a::b {{c1::x}} }} ::", "a::b […] }} ::", "a::b x }} ::"],
  ["{{c1::done}} {{c2::never::closed", "[…] {{c2::never::closed", "done {{c2::never::closed"],
])("%j", (text, front, back) => {
  expect(readCloze(text)).toEqual({ front, back });
});

test("what has no whole deletion is no cloze", () => {
  for (const text of ["", "plain", "{{c1::open", "{{Front}}", "::}}"]) {
    expect(readCloze(text)).toBeNull();
  }
});

test("any text is read, and nothing of it is lost but marks and hints", () => {
  const piece = fc.constantFrom("{{c1::", "{{c22::", "::", "}}", "a", "b c", "{", "}");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const cloze = readCloze(pieces.join(""));
      const letters = pieces.join("").replaceAll(/[^ab]/gu, "");
      if (cloze === null) return;
      const kept = cloze.back.replaceAll(/[^ab]/gu, "");
      if (!pieces.includes("::")) expect(kept).toBe(letters);
      else expect(letters.length).toBeGreaterThanOrEqual(kept.length);
    }),
  );
});
