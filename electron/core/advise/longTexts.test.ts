import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flag } from "../../contract/flag.ts";
import { flagAnswer } from "./flagAnswer.ts";
import { flagQuestion } from "./flagQuestion.ts";
import { foldText } from "./foldText.ts";
import { every, some } from "./pattern.ts";
import { splitSentences } from "./sentences.ts";

// Pieces that patterns begin to match and then fail on, again and again: quadratic scans would not end here.
const pieces = [
  "a 1 A . - | ` * _ ( < > \" ' @ + 0 # é 😀 µ ⁹ ₂ 。 a@ a@b. +4 555- a. A- DAPA- ×10⁹/L /kg ?! e\u0301 [1, ``` <br".split(
    " ",
  ),
  [
    "\n",
    "\r",
    "\u00a0",
    "```\n",
    "~~~\n",
    "1 ",
    "1,000 ",
    "5 mg ",
    "5 mL ",
    "25-50 ",
    "1 to ",
    "≥ 5 ",
  ],
  [
    "potassium ",
    "HbA1c above ",
    "KDIGO ",
    "KDIGO 2012 ",
    "2012 ",
    "American College of ",
    "Society ",
  ],
  [
    "Smith et al. ",
    "2024 ",
    "September ",
    "12/03/",
    "by 2030 expected ",
    "never ",
    "she has never ",
    "not ",
  ],
  [
    "100 % ",
    "in all ",
    "all patients with ",
    "07911 ",
    "MRN ",
    "MRN 1",
    "John ",
    "John Smith ",
    "12 Elm ",
    "name: ",
  ],
  [
    "I ",
    "I don't ",
    "my ",
    "my little ",
    "my father ",
    "is my ",
    "is it normal ",
    "took 30 ",
    "breathing ",
  ],
  ["I am having a ", "e.g. ", "A. ", "Sept. ", "...... "],
].flat();
const longest = 200_000;

const fill = (unit: string) => unit.repeat(Math.ceil(longest / unit.length));

function expectSound(text: string, flags: readonly Flag[]): void {
  let last = 0;
  for (const { start, end, sentenceStart, sentenceEnd } of flags) {
    const sound =
      last <= sentenceEnd &&
      sentenceStart <= start &&
      start < end &&
      end <= sentenceEnd &&
      sentenceEnd <= text.length;
    if (!sound) expect.fail(`flag ${start}-${end} in sentence ${sentenceStart}-${sentenceEnd}`);
    last = sentenceStart;
  }
}

describe("texts of 200,000 characters", () => {
  test("that repeat one piece are read to the end", { timeout: 240_000 }, () => {
    for (const piece of pieces) {
      const text = fill(piece);
      expectSound(text, flagAnswer(text));
      expectSound(text, flagQuestion(text));
    }
  });

  test("that mix pieces are read to the end", { timeout: 240_000 }, () => {
    const unit = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(unit, (parts) => {
        const text = fill(parts.join(""));
        expectSound(text, flagAnswer(text));
        expectSound(text, flagQuestion(text));
      }),
      { numRuns: 12 },
    );
  });
});

describe("any text", () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join(""));

  test("is folded unit by unit", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(foldText(any)).toHaveLength(any.length);
      }),
    );
  });

  test("gives flags inside its sentences", () => {
    fc.assert(
      fc.property(text, (any) => {
        const sentences = splitSentences(any);
        for (const flag of [...flagAnswer(any), ...flagQuestion(any)]) {
          expect(sentences).toContainEqual({ start: flag.sentenceStart, end: flag.sentenceEnd });
        }
        expectSound(any, flagAnswer(any));
      }),
    );
  });
});

test.each(["a+", "a*", "a{2,}", "(?:ab)+", "[a-z]*"])(
  "a pattern may not repeat without end: %s",
  (source) => {
    expect(() => every(source)).toThrow("Unbounded repetition");
    expect(() => some(source)).toThrow("Unbounded repetition");
  },
);

test("a pattern may name repetition signs and set limits", () => {
  expect("2+2 ** 10{3,}").toMatch(some("\\d\\+\\d [*]{2} \\d{1,9}\\{3,\\}"));
});
