import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import { cardItem, choiceItem, sampleBank } from "../../store/testing/practiceSamples.ts";
import type { FoundItem, Store } from "../ports.ts";
import { askedItem } from "./askedItem.ts";
import { chooseExamples, type ChooseExamples } from "./chooseExamples.ts";

const none: ReadonlySet<string> = new Set();

function change(
  item: FoundItem,
  by: Partial<Extract<FoundItem["content"], { kind: "choice" }>>,
): FoundItem {
  return item.content.kind === "card" ? item : { ...item, content: { ...item.content, ...by } };
}
const study = (n: number) =>
  change(choiceItem(n), {
    stem: `Does drug ${n} help?`,
    options: ["yes", "no", "maybe"].map((text) => ({ text, why: "" })),
    key: n % 3,
  });

function stemsFor(store: Store, examplesFor: ChooseExamples, itemId: string): string[] {
  const item = store.banks.item(itemId);
  if (item.content.kind === "card") throw new Error("a card has no examples");
  return examplesFor(item, askedItem(item.content)).map(({ stem }) => stem);
}

describe("chooseExamples", () => {
  test("gives all items the same ones, but never an item itself", () => {
    const { store } = openTestStore();
    const { bankId, itemIds } = sampleBank(
      store,
      [1, 2, 3, 4, 5, 6].map((n) => choiceItem(n)),
    );
    const examplesFor = chooseExamples(store.banks, bankId, none, 3);
    const number = (n: number) => `Which drug is number ${n}?`;
    const [first = "", , third = "", ...others] = itemIds;
    for (const itemId of others) {
      expect(stemsFor(store, examplesFor, itemId)).toEqual([1, 2, 3].map(number));
    }
    expect(stemsFor(store, examplesFor, first)).toEqual([2, 3, 4].map(number));
    expect(stemsFor(store, examplesFor, third)).toEqual([1, 2, 4].map(number));
  });

  test("never gives the item's own question with other options, nor what is in the session", () => {
    const { store } = openTestStore();
    const twin = change(choiceItem(1), {
      stem: "which  DRUG is\nnumber 5",
      options: ["Aspirin", "Digoxin 5"].map((text) => ({ text, why: "" })),
      key: 1,
    });
    const { bankId, itemIds } = sampleBank(store, [
      twin,
      ...[2, 3, 4, 5].map((n) => choiceItem(n)),
    ]);
    const examplesFor = chooseExamples(store.banks, bankId, new Set(itemIds.slice(1, 2)), 3);
    expect(stemsFor(store, examplesFor, itemIds[4] ?? "")).toEqual([
      "Which drug is number 3?",
      "Which drug is number 4?",
    ]);
  });

  test("a question about a study gets such questions, wherever they stand in the bank", () => {
    const { store } = openTestStore();
    const many = Array.from({ length: 40 }, (_, n) => choiceItem(n + 1));
    const items = [cardItem(1), ...many, ...[50, 51, 52, 53].map(study)];
    const { bankId, itemIds } = sampleBank(store, items);
    const examplesFor = chooseExamples(store.banks, bankId, none, 3);
    expect(stemsFor(store, examplesFor, itemIds.at(-1) ?? "")).toEqual(
      [50, 51, 52].map((n) => `Does drug ${n} help?`),
    );
    expect(stemsFor(store, examplesFor, itemIds[1] ?? "")).toEqual(
      [2, 3, 4].map((n) => `Which drug is number ${n}?`),
    );
  });

  test("leaves out questions that need a picture, and all of them for no shots", () => {
    const { store } = openTestStore();
    const images = { stem: [{ sha256: "a".repeat(64), alt: "an X-ray" }], answer: [] };
    store.banks.addImage({ sha256: "a".repeat(64), mediaType: "image/png", base64: "AAAA" });
    const items = [change(choiceItem(1), { images }), choiceItem(2), choiceItem(3)];
    const { bankId, itemIds } = sampleBank(store, items);
    const last = itemIds.at(-1) ?? "";
    expect(stemsFor(store, chooseExamples(store.banks, bankId, none, 3), last)).toEqual([
      "Which drug is number 2?",
    ]);
    expect(stemsFor(store, chooseExamples(store.banks, bankId, none, 0), last)).toEqual([]);
  });

  test("never gives the item's own question, however it is numbered, introduced or spelt", () => {
    const { store } = openTestStore();
    const words = fc.array(fc.constantFrom("vessel", "drains", "liver", "what", "10"), {
      minLength: 2,
      maxLength: 5,
    });
    const dressing = fc.record({
      before: fc.constantFrom("", "12. ", "Q3) ", "Question 7: ", "(b) ", "A man is ill.\n"),
      between: fc.constantFrom(" ", "  ", "\n", ", "),
      after: fc.constantFrom("", "?", " :"),
      loud: fc.boolean(),
    });
    let n = 0;
    fc.assert(
      fc.property(words, dressing, dressing, (stem, one, other) => {
        const dress = (words: readonly string[], { before, between, after, loud }: typeof one) => {
          const text = before + words.join(between) + after;
          return loud ? text.toUpperCase() : text;
        };
        const others = [1, 2, 3, 4, 5].map((number) => choiceItem(number));
        const twin = change(choiceItem(90), { stem: dress(stem, one) });
        const own = change(choiceItem(91), { stem: dress(stem, other) });
        const { bankId, itemIds } = sampleBank(store, [twin, ...others, own], `Bank ${(n += 1)}`);
        const examplesFor = chooseExamples(store.banks, bankId, none, 3);
        expect(stemsFor(store, examplesFor, itemIds.at(-1) ?? "")).toEqual(
          [1, 2, 3].map((number) => `Which drug is number ${number}?`),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("never gives a question with the item's own options, in whatever order, unless two words are all there is", () => {
    const { store } = openTestStore();
    const withOptions = (number: number, ...texts: string[]) =>
      change(choiceItem(number), { options: texts.map((text) => ({ text, why: "" })), key: 1 });
    const { bankId, itemIds } = sampleBank(store, [
      withOptions(1, "Hepatic artery", "Portal vein", "Aorta"),
      withOptions(2, "True", "False"),
      withOptions(3, "Portal vein.", "aorta", "Hepatic artery"),
      withOptions(4, "False", "True"),
    ]);
    const examplesFor = chooseExamples(store.banks, bankId, none, 3);
    const numbers = (at: number) =>
      stemsFor(store, examplesFor, itemIds[at] ?? "").map((stem) => /\d/.exec(stem)?.[0]);
    expect(numbers(2)).toEqual(["2", "4"]);
    expect(numbers(3)).toEqual(["1", "2", "3"]);
  });

  test("looks further where the first questions are too much like the item", () => {
    const { store } = openTestStore();
    const texts = ["Aorta", "Vena cava", "Portal vein"];
    const options = texts.map((text) => ({ text, why: "" }));
    const alike = Array.from({ length: 12 }, (_, n) =>
      change(choiceItem(n + 1), { options, key: 1 }),
    );
    const others = [20, 21, 22].map((n) => choiceItem(n));
    const { bankId, itemIds } = sampleBank(store, [...alike, ...others]);
    const examplesFor = chooseExamples(store.banks, bankId, none, 3);
    expect(stemsFor(store, examplesFor, itemIds[0] ?? "")).toEqual(
      [20, 21, 22].map((n) => `Which drug is number ${n}?`),
    );
  });
});
