import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { FoundItem } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import { cardItem, choiceItem, sampleBank } from "../testing/practiceSamples.ts";

const withKey = (item: FoundItem, key: number): FoundItem =>
  item.content.kind === "choice" ? { ...item, content: { ...item.content, key } } : item;

describe("items that are added", () => {
  it("come in once, and whoever has another key is told", () => {
    const { banks } = openTestStore().store;
    const bankId = randomUUID();
    banks.create({ id: bankId, name: "A", format: "csv", fileName: "a.csv", addedAt: 1 });
    const shouted = { ...choiceItem(1), sourceId: "other", tags: [] };
    const added = banks.addItems(bankId, [
      choiceItem(1),
      cardItem(1),
      choiceItem(1),
      withKey(shouted, 3),
      cardItem(2),
      cardItem(1),
    ]);
    expect(added).toEqual([
      "imported",
      "imported",
      "duplicate",
      "keyDiffers",
      "imported",
      "duplicate",
    ]);
    expect(banks.addItems(bankId, [withKey(choiceItem(1), 2), choiceItem(1)])).toEqual([
      "keyDiffers",
      "duplicate",
    ]);
    const items = [...banks.eachItem(bankId)];
    expect(items.map(({ content }) => content)).toEqual(
      [choiceItem(1), cardItem(1), cardItem(2)].map(({ content }) => content),
    );
    const { at: _, ...found } = choiceItem(1);
    expect(items[0]).toEqual({
      ...found,
      id: items[0]?.id,
      bankId,
      suspended: false,
      reported: null,
      editedAt: null,
    });
  });

  it("are one item in each bank", () => {
    const { store } = openTestStore();
    sampleBank(store, [choiceItem(1)], "A");
    expect(sampleBank(store, [choiceItem(1)], "B").itemIds).toHaveLength(1);
  });

  it("come in together or not at all, and never so that they could not be read", () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(store, [choiceItem(1)]);
    const unreadable: readonly FoundItem[] = [
      withKey(choiceItem(3), 4),
      { ...cardItem(3), content: { ...cardItem(3).content, stem: "" } },
      { ...cardItem(3), tags: [""] },
    ];
    for (const item of unreadable) {
      expect(() => store.banks.addItems(bankId, [choiceItem(2), item])).toThrow();
    }
    expect(store.banks.bank(bankId).items).toBe(1);
  });

  it("need a bank that is there", () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(store, []);
    store.banks.remove(bankId, start);
    for (const id of [bankId, randomUUID()]) {
      expect(failureOf(() => store.banks.addItems(id, [])).code).toBe("BANK_MISSING");
    }
  });
});

/** Bytes of the heap that are in use once nothing superfluous is left in it. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

it("200,000 items come in with flat memory, in the order of the file", () => {
  const { store } = openTestStore();
  const { banks } = store;
  const { bankId } = sampleBank(store, []);
  const batch = (from: number) => Array.from({ length: 1000 }, (_, i) => choiceItem(from + i));
  const heapAfter = (first: number, last: number) => {
    for (let from = first; from < last; from += 1000) banks.addItems(bankId, batch(from));
    return heapInUse();
  };
  const early = heapAfter(0, 20_000);
  const late = heapAfter(20_000, 200_000);
  expect(late - early).toBeLessThan(10_000_000);
  expect(banks.bank(bankId).items).toBe(200_000);
  expect(banks.addItems(bankId, batch(100_000))).toEqual(Array(1000).fill("duplicate"));
  const all = { bankId, show: "all", limit: 1, offset: 0 } as const;
  expect(banks.items({ ...all, query: "number 77777" }).total).toBe(1);
  const sourceIds = banks.items({ ...all, query: "", limit: 3, offset: 199_997 }).items;
  expect(sourceIds.map(({ sourceId }) => sourceId)).toEqual(["q199997", "q199998", "q199999"]);
}, 300_000);

it("what the student has corrected since does not come back as it was", () => {
  const { store } = openTestStore();
  const found = choiceItem(1);
  const { bankId, itemIds } = sampleBank(store, [found]);
  const [id = ""] = itemIds;
  const { content, subject, topic, tags } = store.banks.item(id);
  for (const stem of ["Corrected once?", "Corrected twice?"]) {
    store.banks.edit(id, { content: { ...content, stem }, subject, topic, tags }, start);
    expect(store.banks.addItems(bankId, [found])).toEqual(["duplicate"]);
  }
  expect(store.banks.bank(bankId).items).toBe(1);
  expect(store.banks.item(id).content.stem).toBe("Corrected twice?");
});
