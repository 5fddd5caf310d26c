import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { KeptItem } from "../../contract/verify.ts";
import type { Store } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { day, openTestStore, start } from "../testing/openTestStore.ts";
import { beginSession, lockOf, sampleBank, wholeSelection } from "../testing/practiceSamples.ts";

function keep(store: Store, kind: KeptItem["kind"] = "card", front = "Front?"): KeptItem {
  const item: KeptItem = {
    id: randomUUID(),
    kind,
    front,
    back: "Back",
    source: null,
    createdAt: 5,
    answerId: null,
    conversationId: null,
  };
  store.verify.kept.add(item);
  return item;
}

const ownBank = (store: Store) => store.banks.list().find(({ origin }) => origin === "own");
const stems = (store: Store) =>
  Array.from(store.banks.eachItem(ownBank(store)?.id ?? ""), ({ content }) => content.stem);

it("cards that are kept are items of a bank of their own, and notes are not", () => {
  const { store } = openTestStore();
  keep(store, "note");
  expect(store.banks.list()).toEqual([]);
  const card = keep(store);
  const twin = keep(store);
  expect(ownBank(store)).toEqual({
    id: ownBank(store)?.id,
    name: "My cards",
    origin: "own",
    format: null,
    fileName: "",
    addedAt: 5,
    items: 2,
    suspended: 0,
    reported: 0,
  });
  expect(store.banks.item(card.id)).toMatchObject({
    id: card.id,
    content: { kind: "card", stem: "Front?", back: "Back", images: { stem: [], answer: [] } },
  });
  expect(store.practice.pick(wholeSelection, 0)).toEqual([card.id, twin.id]);
});

it("editing either edits both", () => {
  const { store } = openTestStore();
  const [card, note] = [keep(store), keep(store, "note")];
  store.verify.kept.edit(card.id, "Second?", "Two");
  store.verify.kept.edit(note.id, "Note", "Two");
  expect(store.banks.item(card.id).content).toMatchObject({ stem: "Second?", back: "Two" });
  const { content } = store.banks.item(card.id);
  const fields = { subject: "Heart", topic: "", tags: ["mine"] };
  store.banks.edit(card.id, { ...fields, content: { ...content, stem: "Third?" } }, start);
  expect(store.verify.kept.list()).toEqual([
    { ...note, front: "Note", back: "Two" },
    { ...card, front: "Third?", back: "Two" },
  ]);
  store.verify.kept.edit(card.id, "Fourth?", "Four");
  expect(store.banks.item(card.id)).toMatchObject({ subject: "Heart", tags: ["mine"] });
  expect(stems(store)).toEqual(["Fourth?"]);
  const bankId = ownBank(store)?.id ?? "";
  const found = store.banks.items({ bankId, query: "four", show: "all", limit: 1, offset: 0 });
  expect(found.total).toBe(1);
});

it("a card that is discarded leaves the bank, and a session that holds it stays whole", () => {
  const { store, folder } = openTestStore();
  const [card, other] = [keep(store), keep(store, "card", "Other?")];
  store.banks.edit(card.id, { ...store.banks.item(card.id), tags: ["mine"] }, start);
  const session = beginSession(store, [card.id, other.id]);
  const now = { rating: "again", schedule: lockOf(0, true).review?.schedule } as const;
  if (now.schedule === undefined) throw new Error("no schedule");
  const review = { rating: now.rating, schedule: now.schedule };
  store.practice.lock(session, [lockOf(0, false, { correct: null, review })], null);
  store.verify.kept.remove(card.id);
  store.verify.kept.remove(card.id);
  expect(stems(store)).toEqual(["Other?"]);
  expect(ownBank(store)?.items).toBe(1);
  expect(store.banks.facets([]).tags).toEqual([]);
  expect(store.practice.pick(wholeSelection, 0)).toEqual([other.id]);
  expect(store.practice.dueTimes(1e15)).toEqual([]);
  expect(store.practice.newItems()).toBe(1);
  expect(failureOf(() => store.banks.suspend([card.id], true)).code).toBe("ITEM_MISSING");
  expect(failureOf(() => beginSession(store, [card.id])).code).toBe("ITEM_MISSING");
  expect(store.practice.session(session).responses).toHaveLength(2);
  expect(store.banks.item(card.id).content.stem).toBe("Front?");
  expect(keep(store).front).toBe("Front?");
  store.close();
  const later = openTestStore({ folder, at: start + 31 * day }).store;
  expect(later.practice.session(session).responses.map(({ itemId }) => itemId)).toEqual([other.id]);
  expect(failureOf(() => later.banks.item(card.id)).code).toBe("ITEM_MISSING");
});

it("their bank can be renamed, but not removed, and takes a name that is free", () => {
  const { store } = openTestStore();
  sampleBank(store, [], "My cards");
  keep(store);
  const bank = ownBank(store);
  if (bank === undefined) throw new Error("no bank");
  expect(bank.name).toBe("My cards (2)");
  expect(failureOf(() => store.banks.remove(bank.id, start)).code).toBe("BAD_ARGUMENT");
  store.banks.rename(bank.id, "Mine");
  keep(store, "card", "Again?");
  expect(ownBank(store)).toMatchObject({ name: "Mine", items: 2 });
});

it("a card that was removed comes back with its item, and only once", () => {
  const { store } = openTestStore();
  const card = keep(store);
  store.verify.kept.remove(card.id);
  expect(ownBank(store)?.items ?? 0).toBe(0);
  store.verify.kept.add(card);
  expect(ownBank(store)?.items).toBe(1);
  expect(() => store.verify.kept.add(card)).toThrow("UNIQUE");
  expect(store.verify.kept.list()).toEqual([card]);
  expect(ownBank(store)?.items).toBe(1);
});
