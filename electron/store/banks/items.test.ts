import { describe, expect, it } from "vitest";
import type { ItemFields } from "../../contract/bank.ts";
import type { Store } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import { cardItem, choiceItem, sampleBank, sampleOpinion } from "../testing/practiceSamples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

function opened() {
  const { store } = openTestStore();
  const items = [choiceItem(1), choiceItem(2), cardItem(3), choiceItem(4)];
  const { bankId, itemIds } = sampleBank(store, items);
  const [first = "", second = "", card = "", last = ""] = itemIds;
  return { store, bankId, itemIds, first, second, card, last };
}

function list(store: Store, bankId: string, query: string, show: "all" | "edited" = "all") {
  const found = store.banks.items({ bankId, query, show, limit: 2, offset: 0 });
  return [found.total, ...found.items.map(({ sourceId }) => sourceId)];
}

/** The fields of an item with some of its content changed. */
function changed(store: Store, id: string, content: object, fields: Partial<ItemFields> = {}) {
  const item = store.banks.item(id);
  return { ...item, ...fields, content: { ...item.content, ...content } };
}

describe("items of a bank", () => {
  it("are listed in their order, page by page", () => {
    const { store, bankId } = opened();
    sampleBank(store, [choiceItem(9)], "Other");
    expect(list(store, bankId, " ")).toEqual([4, "q1", "q2"]);
    const rest = store.banks.items({ bankId, query: "", show: "all", limit: 5, offset: 3 });
    expect(rest.items.map(({ sourceId }) => sourceId)).toEqual(["q4"]);
    expect(rest.total).toBe(4);
  });

  it("are found by the beginnings of words of all their texts, in their own bank only", () => {
    const { store, bankId } = opened();
    sampleBank(store, [choiceItem(1)], "Other");
    expect(list(store, bankId, "digox")).toEqual([3, "q1", "q2"]);
    expect(list(store, bankId, "DRUG 4")).toEqual([1, "q4"]);
    expect(list(store, bankId, "back")).toEqual([1, "c3"]);
    expect(list(store, bankId, "igoxin")).toEqual([0]);
    expect(list(store, bankId, "choice")).toEqual([0]);
    expect(list(store, bankId, "???")).toEqual([0]);
  });

  it("are shown as suspended, reported or edited", () => {
    const { store, bankId, first, second, card } = opened();
    store.banks.suspend([first, card], true);
    store.banks.suspend([first], false);
    expect(store.banks.report(second, "B is right")).toMatchObject({ reported: "B is right" });
    store.banks.edit(first, changed(store, first, { stem: "New?" }), start);
    const shown = (show: "suspended" | "reported" | "edited", query = "") =>
      store.banks.items({ bankId, query, show, limit: 9, offset: 0 }).items.map(({ id }) => id);
    expect([shown("suspended"), shown("reported"), shown("edited")]).toEqual([
      [card],
      [second],
      [first],
    ]);
    expect(shown("edited", "new")).toEqual([first]);
    expect(shown("reported", "new")).toEqual([]);
    expect(store.banks.report(second, null).reported).toBeNull();
    expect(shown("reported")).toEqual([]);
  });

  it("that are missing are told, and none of several is suspended then", () => {
    const { store, first } = opened();
    const { banks } = store;
    const calls = [
      () => banks.item(unknown),
      () => banks.report(unknown, null),
      () => banks.edit(unknown, choiceItem(7), start),
      () => banks.suspend([first, unknown], true),
    ];
    for (const call of calls) expect(failureOf(call).code).toBe("ITEM_MISSING");
    expect(banks.item(first).suspended).toBe(false);
  });
});

describe("an item that is edited", () => {
  it("has its new fields, is found by them and no more by the old ones", () => {
    const { store, bankId, first } = opened();
    const fields = changed(
      store,
      first,
      { stem: "Rash?", key: 3 },
      { subject: "Skin", topic: "", tags: ["new"] },
    );
    const edited = store.banks.edit(first, fields, start);
    expect(edited).toEqual({ ...fields, editedAt: start });
    expect(store.banks.item(first)).toEqual(edited);
    expect(list(store, bankId, "rash")).toEqual([1, "q1"]);
    expect(list(store, bankId, "number 1")).toEqual([0]);
    const { subjects, tags } = store.banks.facets([]);
    expect(subjects.map(({ name }) => name)).toEqual(["Cardiology", "Anatomy", "Skin"]);
    expect(tags.map(({ name }) => name)).toEqual(["pharmacology", "new"]);
    // The file it came from brings nothing back.
    expect(store.banks.addItems(bankId, [choiceItem(1)])).toEqual(["duplicate"]);
  });

  it("keeps its kind, and is never made the same as another", () => {
    const { store, first, second } = opened();
    const refused = (argument: string, reason: string) => ({
      code: "BAD_ARGUMENT",
      data: { argument, reason },
    });
    expect(failureOf(() => store.banks.edit(first, cardItem(9), start))).toEqual(
      refused("kind", "an item keeps its kind"),
    );
    const { content } = store.banks.item(second);
    expect(failureOf(() => store.banks.edit(first, { ...choiceItem(9), content }, start))).toEqual(
      refused("content", "its bank holds the same item already"),
    );
    expect(() => store.banks.edit(first, changed(store, first, { key: 4 }), start)).toThrow(
      "the key names no option",
    );
    expect(store.banks.item(first).editedAt).toBeNull();
  });

  it("keeps the opinions on it unless it asks something else now", () => {
    const { store, first } = opened();
    const { opinions } = store.practice;
    opinions.add(sampleOpinion(first));
    const { stem } = store.banks.item(first).content;
    store.banks.edit(
      first,
      changed(store, first, { stem: stem.replaceAll(" ", "  "), key: 2 }),
      start,
    );
    expect(opinions.ofItem(first)).toHaveLength(1);
    store.banks.edit(first, changed(store, first, { stem: "Which one is not?" }), start);
    expect(opinions.ofItem(first)).toEqual([]);
  });
});

describe("worked examples", () => {
  it("are always the same ones: questions nobody doubts, of the same bank first", () => {
    const { store, bankId, first, second, last } = opened();
    const other = sampleBank(store, [cardItem(1), choiceItem(7), choiceItem(8)], "Other");
    const removed = sampleBank(store, [choiceItem(9)], "Removed");
    store.banks.remove(removed.bankId, start);
    const ids = (count: number, ...without: string[]) =>
      store.banks.examples(bankId, count, new Set(without)).map(({ id }) => id);
    const [, seventh = "", eighth = ""] = other.itemIds;
    expect(ids(2)).toEqual([first, second]);
    expect(ids(2, first)).toEqual([second, last]);
    expect(ids(5)).toEqual([first, second, last, seventh, eighth]);
    expect(ids(4, first, seventh)).toEqual([second, last, eighth]);
    store.banks.suspend([first], true);
    store.banks.report(last, "No.");
    expect(ids(2)).toEqual([second, seventh]);
    expect(ids(0)).toEqual([]);
  });
});
