import { describe, expect, it } from "vitest";
import type { ItemStanding } from "../../contract/practice.ts";
import type { Lock, Store } from "../../core/ports.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
  sampleSchedule,
  wholeSelection,
} from "../testing/practiceSamples.ts";

/** Four questions and two cards, named by their places. */
function bankOfSix() {
  const { store } = openTestStore();
  const items = [...[0, 1, 2, 3].map((n) => choiceItem(n)), cardItem(4), cardItem(5)];
  const { bankId, itemIds } = sampleBank(store, items);
  const standing = (...standings: ItemStanding[]) =>
    picked(store, itemIds, { ...wholeSelection, standings });
  /** Answers some of them in a session of their own. */
  const answer = (places: readonly number[], change: Partial<Lock>, answeredAt: number) => {
    const ids = places.map((place) => itemIds[place] ?? "");
    const id = beginSession(store, ids);
    store.practice.lock(
      id,
      ids.map((_, place) => lockOf(place, true, { lockedAt: answeredAt, ...change })),
      null,
    );
    return id;
  };
  return { store, bankId, itemIds, standing, answer };
}

function picked(
  store: Store,
  itemIds: readonly string[],
  selection: typeof wholeSelection,
  dueBy = 0,
): number[] {
  const ids = store.practice.pick(selection, dueBy);
  expect(store.practice.count(selection, dueBy)).toBe(ids.length);
  return ids.map((id) => itemIds.indexOf(id));
}

const everything = [0, 1, 2, 3, 4, 5];
const again = { rating: "again", schedule: sampleSchedule() } as const;
const hard = { rating: "hard", schedule: sampleSchedule() } as const;

describe("items are picked that are", () => {
  it("new: never answered in any session", () => {
    const { store, itemIds, standing, answer } = bankOfSix();
    const open = beginSession(store, itemIds);
    store.practice.respond(open, 3, { chosen: 1 });
    expect(standing("new")).toEqual(everything);
    answer([0], {}, 5);
    answer([4], { correct: null, review: hard }, 5);
    expect(standing("new")).toEqual([1, 2, 3, 5]);
    expect(store.practice.newItems()).toBe(4);
    store.practice.undoReview();
    expect(standing("new")).toEqual([1, 2, 3, 4, 5]);
  });

  it("new as before where a block ended, or a card's time, without an answer", () => {
    const { store, itemIds, standing } = bankOfSix();
    const id = beginSession(store, itemIds, { mode: "exam" });
    store.practice.respond(id, 0, { chosen: 3, confidence: "guess" });
    const left = { correct: false, review: null };
    const card = { correct: null, review: null };
    const locks = [lockOf(0, false), lockOf(1, false, left), lockOf(4, true, card)];
    store.practice.lock(id, locks, 9000);
    expect(standing("new")).toEqual([1, 2, 3, 4, 5]);
    expect(standing("missed")).toEqual([0]);
    expect(store.practice.newItems()).toBe(5);
  });

  it("as they were before an exam that goes on", () => {
    const { store, itemIds, standing } = bankOfSix();
    const id = beginSession(store, itemIds, { mode: "exam" });
    store.practice.respond(id, 0, { chosen: 1, confidence: "unsure" });
    store.practice.lock(id, [lockOf(0, false, { review: null })], null);
    expect(standing("new")).toEqual(everything);
    expect([...standing("missed"), ...standing("unsure"), ...standing("due")]).toEqual([]);
    expect(store.practice.newItems()).toBe(6);
    store.practice.lock(id, [lockOf(0, false)], 9000);
    expect(standing("new")).toEqual([1, 2, 3, 4, 5]);
    expect([standing("missed"), standing("unsure")]).toEqual([[0], [0]]);
    expect(store.practice.schedule(itemIds[0] ?? "")).toEqual(sampleSchedule());
  });

  it("missed: wrong, or a card rated again, the last time", () => {
    const { standing, answer } = bankOfSix();
    answer([0, 1], { correct: false }, 5);
    answer([4], { correct: null, review: again }, 5);
    answer([5], { correct: null, review: hard }, 5);
    expect(standing("missed")).toEqual([0, 1, 4]);
    answer([1], { review: hard }, 6);
    answer([4], { correct: null, review: hard }, 6);
    expect(standing("missed")).toEqual([0]);
    answer([3], {}, 5);
    answer([3], { correct: false }, 4);
    expect(standing("missed")).toEqual([0]);
  });

  it("due by a moment", () => {
    const { store, itemIds, answer } = bankOfSix();
    const due = (at: number) =>
      ({ rating: "good", schedule: sampleSchedule({ due: at }) }) as const;
    answer([3], { review: due(100.5) }, 5);
    answer([1], { review: due(200) }, 5);
    const dueBy = (moment: number) =>
      picked(store, itemIds, { ...wholeSelection, standings: ["due"] }, moment);
    expect([dueBy(100), dueBy(100.5), dueBy(200)]).toEqual([[], [3], [1, 3]]);
    expect(store.practice.dueTimes(200)).toEqual([100.5, 200]);
    expect(store.practice.dueTimes(150)).toEqual([100.5]);
  });

  it("unsure: guessed or unsure the last time", () => {
    const { store, itemIds, standing } = bankOfSix();
    const said = (place: number, confidence: "guess" | "unsure" | "sure", lockedAt: number) => {
      const id = beginSession(store, [itemIds[place] ?? ""]);
      store.practice.respond(id, 0, { chosen: 0, confidence });
      expect(standing("unsure")).not.toContain(place);
      store.practice.lock(id, [lockOf(0, true, { lockedAt })], null);
    };
    said(0, "guess", 5);
    said(1, "unsure", 5);
    said(2, "sure", 5);
    expect(standing("unsure")).toEqual([0, 1]);
    const id = beginSession(store, [itemIds[0] ?? ""]);
    store.practice.respond(id, 0, { chosen: 0, confidence: "sure" });
    expect(standing("unsure")).toEqual([0, 1]);
    store.practice.lock(id, [lockOf(0, true, { lockedAt: 6 })], null);
    expect(standing("unsure")).toEqual([1]);
  });

  it("flagged, until the flag is taken off in whatever session has them", () => {
    const { store, itemIds, standing, answer } = bankOfSix();
    const first = beginSession(store, itemIds);
    for (const place of [1, 4]) store.practice.respond(first, place, { flagged: true });
    expect(standing("flagged")).toEqual([1, 4]);
    const second = answer([4, 5], {}, 5);
    expect(store.practice.session(second).responses).toMatchObject([
      { flagged: true },
      { flagged: false },
    ]);
    expect(standing("flagged")).toEqual([1, 4]);
    store.practice.respond(second, 1, { flagged: true });
    expect(standing("flagged")).toEqual([1, 4, 5]);
    store.practice.respond(second, 0, { flagged: false });
    beginSession(store, itemIds);
    expect(standing("flagged")).toEqual([1, 5]);
    const last = beginSession(store, itemIds);
    store.practice.respond(last, 0, { flagged: true });
    store.practice.remove(last, 9);
    expect(standing("flagged")).toEqual([1, 5]);
    const begun = beginSession(store, itemIds);
    expect(store.practice.session(begun).responses[0]).toMatchObject({ flagged: false });
  });

  it("one or the other", () => {
    const { store, itemIds, standing, answer } = bankOfSix();
    answer([0, 1, 2], {}, 5);
    answer([1], { correct: false }, 6);
    expect(standing("new", "missed")).toEqual([1, 3, 4, 5]);
    const removed = answer([0, 3], {}, 7);
    expect(standing("new", "missed")).toEqual([1, 4, 5]);
    store.practice.remove(removed, 8);
    expect(standing("new", "missed")).toEqual([1, 3, 4, 5]);
    store.practice.restore(removed);
    expect(standing("new", "missed")).toEqual([1, 4, 5]);
    store.practice.remove(removed, 9);
    expect(picked(store, itemIds, wholeSelection)).toEqual(everything);
  });

  it("of these banks, subjects and tags", () => {
    const { store, bankId, itemIds } = bankOfSix();
    const other = sampleBank(store, [choiceItem(1, { tags: ["exam"] })], "Other");
    const all = [...itemIds, ...other.itemIds];
    const wished = (change: Partial<typeof wholeSelection>) =>
      picked(store, all, { ...wholeSelection, ...change });
    expect(wished({})).toEqual([...everything, 6]);
    expect(wished({ banks: [other.bankId] })).toEqual([6]);
    expect(wished({ banks: [other.bankId, bankId] })).toEqual([...everything, 6]);
    expect(wished({ subjects: ["Renal"] })).toEqual([1, 3, 6]);
    expect(wished({ subjects: ["Renal", "Anatomy"], banks: [bankId] })).toEqual([1, 3, 4, 5]);
    expect(wished({ tags: ["exam"] })).toEqual([6]);
    expect(wished({ tags: ["exam", "pharmacology"], subjects: ["Renal"] })).toEqual([1, 3, 6]);
    expect(wished({ tags: ["exam"], banks: [bankId] })).toEqual([]);
    expect(wished({ tags: ["nothing"] })).toEqual([]);
  });

  it("neither suspended nor of a removed bank", () => {
    const { store, bankId, itemIds, standing, answer } = bankOfSix();
    const other = sampleBank(store, [choiceItem(1)], "Other");
    answer([0, 1], { correct: false }, 5);
    store.banks.suspend([itemIds[0] ?? ""], true);
    expect(standing("missed")).toEqual([1]);
    expect(store.practice.dueTimes(1e15)).toHaveLength(1);
    expect(store.practice.newItems()).toBe(5);
    store.banks.remove(bankId, start);
    expect(standing("missed")).toEqual([]);
    expect(store.practice.dueTimes(1e15)).toEqual([]);
    expect(store.practice.newItems()).toBe(1);
    expect(store.practice.pick({ ...wholeSelection, banks: [bankId] }, 0)).toEqual([]);
    expect(store.practice.pick(wholeSelection, 0)).toEqual(other.itemIds);
    store.banks.restore(bankId);
    store.banks.suspend([itemIds[0] ?? ""], false);
    expect(standing("missed")).toEqual([0, 1]);
  });
});
