import { expect, test } from "vitest";
import { plainClaim, plainWords, shortened } from "./plainClaim.ts";

test.each([
  ["**Aspirin** is _given_ [1].", "Aspirin is given."],
  ["It was shown [1, 2][3] again.", "It was shown again."],
  ["See [the guideline](https://example.org/a) now.", "See the guideline now."],
  ["Use `code` and ~~not~~ this<br>line", "Use code and not this line"],
  ["2*3 = 6 and 5 * 3 and snake_case stay", "2*3 = 6 and 5 * 3 and snake_case stay"],
  ["50 ×10⁹/L and [a] stay", "50 ×10⁹/L and [a] stay"],
  ["A \\*star\\* is escaped", "A *star* is escaped"],
  ["two\n  lines", "two lines"],
])("%s", (markdown, plain) => {
  expect(plainWords(markdown)).toBe(plain);
});

test("a cell comes with the other cells of its row, a sentence with a pipe in it does not", () => {
  const table = "| Drug | Dose |\n|--|--|\n| Enalapril | 2.5 mg |";
  const start = table.indexOf("2.5 mg");
  expect(plainClaim(table, { start, end: start + 6 })).toBe("Enalapril – 2.5 mg");
  const prose = "Either a|b is meant. Or c.";
  expect(plainClaim(prose, { start: 0, end: 20 })).toBe("Either a|b is meant.");
});

test("long text is cut at a word and never inside a character", () => {
  expect(shortened("one two three", 9)).toBe("one two…");
  expect(shortened("😀😀😀😀", 4)).toBe("😀…");
  expect(shortened("short", 5)).toBe("short");
});
