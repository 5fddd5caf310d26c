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
});
