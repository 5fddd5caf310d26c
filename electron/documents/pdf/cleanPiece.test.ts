import { expect, test } from "vitest";
import { cleanPiece } from "./cleanPiece.ts";

test("ligatures become letters, accents are composed and white space is single", () => {
  expect(cleanPiece("e\uFB03cient  \uFB01bre, cafe\u0301").text).toBe("efficient fibre, café");
});

test("invisible characters go and are counted, joiners stay", () => {
  const hidden = "dose\u{E0041}\u{E0042} 5\u202E mg\u200B \u2067x \u0915\u094D\u200D\u0937";
  expect(cleanPiece(hidden)).toMatchObject({
    text: "dose 5 mg x \u0915\u094D\u200D\u0937",
    invisible: 5,
  });
});

test("soft hyphens go; one at the end is told", () => {
  expect(cleanPiece("exam\u00ADple")).toMatchObject({ text: "example", softHyphen: false });
  expect(cleanPiece("exam\u00AD ")).toMatchObject({ text: "exam", softHyphen: true });
});

test("control characters, lone surrogates and private glyphs go, private bullets become bullets", () => {
  expect(cleanPiece("a\u0000b\uD800c\uE123d \uF0B7").text).toBe("a bcd •");
});

test("the dots that lead to a page number are one", () => {
  expect(cleanPiece("Anatomy . . . . . . . . 12").text).toBe("Anatomy … 12");
});
