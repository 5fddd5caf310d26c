import { expect, test } from "vitest";
import type { CardContent, ChoiceContent } from "../../contract/bank.ts";
import { longestCheckText } from "../../contract/check.ts";
import { itemAnswer, itemQuestion, itemReference } from "./itemTexts.ts";

const picture = { sha256: "a".repeat(64), alt: "ECG with ST elevation" };

const choice: ChoiceContent = {
  kind: "choice",
  context: "A man of 60 has chest pain.",
  stem: "What is given first?\n",
  options: [
    { text: "Digoxin", why: "Too slow." },
    { text: "Aspirin ", why: "It lowers mortality." },
  ],
  key: 1,
  explanation: "Aspirin 300 mg is given at once.",
  images: { stem: [picture], answer: [{ ...picture, alt: " " }] },
};

const card: CardContent = {
  kind: "card",
  stem: "Dose of aspirin in infarction?",
  back: "300 mg",
  images: { stem: [], answer: [] },
};

test("a question is its context, its stem, its named pictures and its lettered options", () => {
  expect(itemQuestion(choice)).toBe(
    "A man of 60 has chest pain.\n\nWhat is given first?\n\n(Picture: ECG with ST elevation)\n\nA. Digoxin\nB. Aspirin",
  );
  expect(itemQuestion(card)).toBe("Dose of aspirin in infarction?");
});

test("the reference is the key, its explanation, and why each option is right or wrong", () => {
  expect(itemReference({ content: choice })).toBe(
    "B. Aspirin\n\nAspirin 300 mg is given at once.\n\nDigoxin: Too slow.\n\nAspirin: It lowers mortality.\n\n(Picture without a description)",
  );
  expect(itemReference({ content: card })).toBe("300 mg");
  expect(itemReference({ content: { ...card, back: " " } })).toBeNull();
});

test.each([
  "Right.",
  "Correct",
  "wrong!",
  "This is the correct answer.",
  "Yes, that is right.",
  "Incorrect.",
  "✓",
])("a verdict such as %s is no reason", (why) => {
  const options = choice.options.map((option) => ({ ...option, why }));
  const content = { ...choice, options, explanation: why };
  expect(itemReference({ content: { ...content, images: { stem: [], answer: [] } } })).toBe(
    "B. Aspirin",
  );
});

test("a reason that names its option is not led by it again", () => {
  const options = [
    { text: "Digoxin.", why: "Digoxin is too slow." },
    { text: "Aspirin", why: "" },
  ];
  const reference = itemReference({ content: { ...choice, options } });
  expect(reference).toContain("\n\nDigoxin is too slow.\n\n");
});

test("an answer is the chosen option by its letter, and the note", () => {
  expect(itemAnswer(choice, 1, "")).toBe("B. Aspirin");
  expect(itemAnswer(choice, 0, " Slows the heart. ")).toBe("A. Digoxin\n\nSlows the heart.");
  expect(itemAnswer(choice, null, "")).toBe("");
  expect(itemAnswer(card, null, "It is 300 mg.")).toBe("It is 300 mg.");
});

test("what a bank says at length is cut to what a column holds", () => {
  const reference = itemReference({ content: { ...card, back: "word ".repeat(9000) } });
  expect(reference).toHaveLength(longestCheckText);
  expect(reference?.endsWith("…")).toBe(true);
});
