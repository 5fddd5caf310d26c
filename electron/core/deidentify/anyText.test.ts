import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replacement, type Replacement } from "../../contract/deidentify.ts";
import { applyReplacements, deidentify } from "./deidentify.ts";
import { placeholder } from "./nameFindings.ts";

const pieces = [
  "Mr Smith",
  "Mary Jones",
  "SMITH, John",
  "John",
  "J. ",
  "O'",
  "-",
  "MRN 00482913",
  "no. ",
  "12/03/2024",
  "3 March",
  "93-year-old",
  "91F",
  "12 Elm Road, Leeds LS1 4AP",
  "in Leeds",
  "07911 123456",
  "a@b.example.org",
  "https://a.example/x",
  "192.168.14.27",
  "fe80::1",
  "943 476 5919",
  "IMG_2231.jpg",
  "GB29 NWBK 6016 1331 9268 19",
  "reg KX14 ZPF",
  "policy no. ES-8841",
  "Parkinson's disease",
  "[name 1]",
  "[date 2]",
  "90 or older",
  "his wife ",
  "Dear ",
  "name: ",
  "\n",
  " ",
  ", ",
  ". ",
  "'s",
  "\u00a0",
  "*",
  "_",
  "é",
  "e\u0301",
  "İ",
  "ß",
  "😀",
  "0",
  "(",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));
const anyTexts = fc.array(anyText, { maxLength: 3 });

function isStructured({ class: kind, original, replacement: instead }: Replacement): boolean {
  return kind !== "name" && original.length >= 5 && !instead.startsWith("90");
}

/** Where a text has it with no letter or digit on either side. */
function standsAt(original: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(original); at >= 0; at = text.indexOf(original, at + 1)) {
    const after = text.slice(at + original.length);
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(after)) found.push(at);
  }
  return found;
}

function eachOf(texts: readonly string[]): { text: string; found: Replacement[] }[] {
  const found = deidentify(texts);
  return texts.map((text, index) => ({ text, found: found[index] ?? [] }));
}

describe("any texts", () => {
  test("give exact slices in order, without overlap, of the shape of the contract", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        expect(deidentify(texts)).toHaveLength(texts.length);
        for (const { text, found } of eachOf(texts)) {
          let last = 0;
          for (const one of found) {
            expect(replacement.parse(one)).toEqual(one);
            expect(one.start).toBeGreaterThanOrEqual(last);
            expect(one.end).toBeGreaterThan(one.start);
            expect(one.original).toBe(text.slice(one.start, one.end));
            last = one.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("come back where all is kept", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        for (const { text, found } of eachOf(texts)) {
          expect(applyReplacements(text, found, [...found.keys()])).toBe(text);
        }
      }),
    );
  });

  test("have no number or address left that was found in one of them", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const each = eachOf(texts);
        const originals = each.flatMap(({ found }) => found.filter(isStructured));
        for (const { text, found } of each) {
          for (const { original } of originals) {
            for (const start of standsAt(original, text)) {
              const end = start + original.length;
              const goes = found.some((one) => one.start < end && start < one.end);
              expect(goes, `${original} in ${text}`).toBe(true);
            }
          }
        }
      }),
    );
  });

  test("have nothing to find in what stands in the place of something", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const left = applyReplacements(text, deidentify([text])[0] ?? [], []);
        const held = [...left.matchAll(new RegExp(placeholder, "giu"))];
        for (const { start, end } of deidentify([left])[0] ?? []) {
          const touches = held.filter(
            ({ index, 0: own }) => index < end && start < index + own.length,
          );
          expect(touches, left).toEqual([]);
        }
      }),
    );
  });

  test("give the same person the same replacement whatever stands between", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (between) => {
        const [one = [], two = []] = deidentify([
          "Mr Featherby came.",
          `${between}\nMr Featherby left.`,
        ]);
        const own = (found: readonly Replacement[]) =>
          found.findLast(({ original }) => original === "Featherby")?.replacement;
        expect(own(one)).toBeDefined();
        expect(own(two)).toBe(own(one));
      }),
    );
  });
});

// Pieces that patterns begin to match and then fail on, again and again: quadratic scans would not end here.
const stubborn = [
  "a",
  "A",
  "1",
  ".",
  "-",
  "'",
  " ",
  "\n",
  ":",
  "1 ",
  "1.",
  "1/",
  "1-",
  "a.",
  "a@",
  "a@b.",
  "A ",
  "Aa ",
  "Aa-",
  "Aa, ",
  "A. ",
  "Mr ",
  "Mr. ",
  "John ",
  "Smith, ",
  "JOHN ",
  "van ",
  "name: ",
  "no. ",
  "MRN ",
  "MRN A-",
  "ref no. 1-",
  "tel ",
  "tel 1 ",
  "+1 ",
  "0 1",
  "12 Elm ",
  "The Old ",
  "in Aa ",
  "Royal ",
  "St. ",
  "www.",
  "https://",
  "a_.",
  "f:",
  "::",
  "AA11 ",
  "1234 ",
  "1 March ",
  "March ",
  "93 ",
  "aged ",
  "[name 1",
  "[name 1]",
  "address: ",
  "é",
  "😀",
  "John Smith met Mary Jones on 3 March 2021 in Leeds, MRN 00482913. ",
];
const longest = 100_000;

describe(`texts of ${longest} units`, () => {
  test.each(stubborn)("that repeat %j are read to the end", { timeout: 120_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);
    const found = deidentify([text])[0] ?? [];
    expect(applyReplacements(text, found, [...found.keys()])).toHaveLength(longest);
  });

  test(
    "of which every person and number is another are read to the end",
    { timeout: 120_000 },
    () => {
      const lines = Array.from({ length: 1500 }, (_, at) => {
        const own = Array.from(String(at), (digit) => "bcdfghjklm".charAt(Number(digit))).join("a");
        return `Mr Z${own}o ${own}, MRN ${100_000 + at}, seen 1${at % 9}/0${1 + (at % 9)}/20${10 + (at % 90)}.`;
      });
      const found = deidentify([lines.join("\n")])[0] ?? [];
      const numbers = new Set(
        found.filter((one) => one.class === "recordNumber").map((one) => one.replacement),
      );
      expect(numbers.size).toBe(lines.length);
    },
  );
});
