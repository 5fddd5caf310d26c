import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { CardContent, ChoiceContent } from "../../contract/bank.ts";
import { cardItem, choiceItem } from "../testing/practiceSamples.ts";
import { contentHash } from "./contentHash.ts";

const { content } = choiceItem(1);
if (content.kind !== "choice") throw new Error("no question");
const question: ChoiceContent = content;
const card: CardContent = {
  kind: "card",
  stem: "Front",
  back: "Back",
  images: { stem: [], answer: [] },
};
const picture = (name: string) => [{ sha256: name.padEnd(64, "0"), alt: name }];
const hashOf = (changes: Partial<ChoiceContent>) => contentHash({ ...question, ...changes });

it("is the same whatever the case, the white space, the Unicode form and the key", () => {
  const [first, ...others] = question.options;
  if (first === undefined) throw new Error("no option");
  const same = [
    { key: 3 },
    { stem: `  ${question.stem.replaceAll(/\p{L}{4,}/gu, (word) => word.toUpperCase())}\n` },
    { stem: question.stem.replaceAll(" ", "\u00a0 \t") },
    { options: [{ ...first, why: "Because." }, ...others] },
    { explanation: "Another.", images: { stem: [], answer: picture("answer") } },
  ];
  expect(new Set(same.map(hashOf))).toEqual(new Set([hashOf({})]));
  expect(hashOf({ stem: "Große Cafe\u0301" })).toBe(hashOf({ stem: "grosse CAFÉ" }));
  expect(hashOf({ stem: "ΟΔΟΣ οδός" })).toBe(hashOf({ stem: "οδοσ ΟΔΌΣ" }));
});

it("differs where a sign stands high or low, or short names differ in case alone", () => {
  const different = [
    ["More than 10⁵ per ml", "More than 105 per ml"],
    ["H₂ and H²", "H2 and H2"],
    ["Inhaled CO", "Inhaled Co"],
    ["The gene p53 or P53?", "The gene P53 or P53?"],
    ["½ tablet", "1/2 tablet"],
    ["ΔG", "δG"],
    ["Mg in urine", "mg in urine"],
  ];
  for (const [one, other] of different) {
    expect(hashOf({ stem: one }), one).not.toBe(hashOf({ stem: other }));
  }
});

it("is the same whatever the case of words of four letters and more", () => {
  expect(hashOf({ stem: "WHICH DRUG?" })).toBe(hashOf({ stem: "which drug?" }));
  expect(hashOf({ stem: "Which Drug?" })).toBe(hashOf({ stem: "which drug?" }));
});

it("differs by kind, context, stem, pictures, options and their order, or back", () => {
  const hashes = [
    hashOf({}),
    hashOf({ context: "An abstract." }),
    hashOf({ stem: "Another?" }),
    hashOf({ images: { stem: picture("stem"), answer: [] } }),
    hashOf({ options: question.options.toReversed() }),
    hashOf({ options: question.options.slice(1) }),
    contentHash(card),
    contentHash({ ...card, back: "Other" }),
    contentHash({ ...card, images: { stem: picture("one"), answer: [] } }),
    contentHash({ ...card, images: { stem: [], answer: picture("one") } }),
    contentHash(cardItem(1).content),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

it("never confuses where one text ends and the next begins", () => {
  const text = fc.stringMatching(/^[a-z",[\]\\]{1,4}$/);
  fc.assert(
    fc.property(fc.array(text, { minLength: 2 }), fc.array(text, { minLength: 2 }), (a, b) => {
      const [one, other] = [a, b].map((texts) =>
        hashOf({ options: texts.map((each) => ({ text: each, why: "" })) }),
      );
      expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
