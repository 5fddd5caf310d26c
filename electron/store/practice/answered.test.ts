import { expect, it } from "vitest";
import type { Store } from "../../core/ports.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
  sampleSchedule,
} from "../testing/practiceSamples.ts";

const rated = (rating: "again" | "hard" | "good" | "easy") => ({
  correct: null,
  review: { rating, schedule: sampleSchedule() },
});
const placesOf = (store: Store, banks: readonly string[] = []) =>
  Array.from(store.practice.answered(banks), ({ place, correct }) => [place, correct]);

it("answers come oldest first, with what the statistics need", () => {
  const { store } = openTestStore();
  const { itemIds } = sampleBank(store, [choiceItem(1), choiceItem(2), cardItem(3)]);
  const [first = "", second = "", card = ""] = itemIds;
  const sessionId = beginSession(store, itemIds);
  store.practice.respond(sessionId, 1, { chosen: 2, confidence: "sure" });
  store.practice.tick(sessionId, 1, 4000, null);
  store.practice.lock(sessionId, [lockOf(1, true, { lockedAt: 50 })], null);
  store.practice.lock(sessionId, [lockOf(0, false, { lockedAt: 40 })], null);
  store.practice.lock(sessionId, [lockOf(2, true, { lockedAt: 60, ...rated("hard") })], null);
  const cardAnswer = { itemId: card, subject: "Anatomy", kind: "card", options: 0 };
  const question = { kind: "choice", options: 4, sessionId };
  expect([...store.practice.answered([])]).toEqual([
    {
      ...question,
      itemId: first,
      place: 0,
      subject: "Renal",
      answered: true,
      correct: false,
      confidence: null,
      spentMs: 0,
      at: 40,
    },
    {
      ...question,
      itemId: second,
      place: 1,
      subject: "Cardiology",
      answered: true,
      correct: true,
      confidence: "sure",
      spentMs: 4000,
      at: 50,
    },
    {
      ...cardAnswer,
      sessionId,
      place: 2,
      answered: true,
      correct: true,
      confidence: null,
      spentMs: 0,
      at: 60,
    },
  ]);
});

it("answers of an exam come once it has ended; what was left open is wrong and without confidence", () => {
  const { store } = openTestStore();
  const { itemIds } = sampleBank(store, [choiceItem(1), choiceItem(2), cardItem(3), cardItem(4)]);
  const id = beginSession(store, itemIds, { mode: "exam" });
  store.practice.respond(id, 0, { chosen: 1, confidence: "guess" });
  store.practice.respond(id, 1, { confidence: "sure" });
  store.practice.lock(id, [lockOf(0, true), lockOf(3, true, rated("easy"))], null);
  expect(placesOf(store)).toEqual([]);
  expect(store.practice.meanMs()).toBeNull();
  const left = { correct: false, review: null };
  store.practice.lock(
    id,
    [lockOf(1, false, left), lockOf(2, false, { correct: null, review: null })],
    9000,
  );
  expect([...store.practice.answered([])]).toMatchObject([
    { place: 0, answered: true, correct: true, confidence: "guess" },
    { place: 1, answered: false, correct: false, confidence: null },
    { place: 3, answered: true, correct: true },
  ]);
});

it("answers may be asked for by bank, stay while a removed bank can be restored, and go and come with their session", () => {
  const { store } = openTestStore();
  const a = sampleBank(store, [choiceItem(1)], "A");
  const b = sampleBank(store, [choiceItem(2)], "B");
  const id = beginSession(store, [...a.itemIds, ...b.itemIds]);
  store.practice.lock(id, [lockOf(0, true), lockOf(1, false)], null);
  store.banks.remove(b.bankId, start);
  expect(placesOf(store)).toEqual([
    [0, true],
    [1, false],
  ]);
  expect(placesOf(store, [a.bankId])).toEqual([[0, true]]);
  expect(placesOf(store, [b.bankId])).toEqual([[1, false]]);
  const told = [...store.practice.answered([])];
  const earlier = () => store.practice.earlier(a.itemIds[0] ?? "", start);
  store.practice.remove(id, start);
  expect(placesOf(store)).toEqual([]);
  expect(store.practice.meanMs()).toBeNull();
  expect(earlier()).toEqual({ answered: 0, right: 0 });
  store.practice.restore(id);
  expect([...store.practice.answered([])]).toEqual(told);
  expect(store.practice.meanMs()).toBe(0);
  expect(earlier()).toEqual({ answered: 1, right: 1 });
});

it("answers are read some at a time, none twice, also of one moment, while others come in", () => {
  const { store } = openTestStore();
  const items = Array.from({ length: 500 }, (_, n) => choiceItem(n));
  const { itemIds } = sampleBank(store, items);
  for (let session = 0; session < 5; session++) {
    const id = beginSession(store, itemIds);
    const locks = itemIds.map((_, place) => lockOf(place, true, { lockedAt: 7 }));
    store.practice.lock(id, locks, null);
  }
  const late = beginSession(store, itemIds);
  const seen: string[] = [];
  for (const { sessionId, place } of store.practice.answered([])) {
    if (seen.length === 0) {
      store.practice.lock(late, [lockOf(0, true, { lockedAt: 8 })], null);
    }
    seen.push(`${sessionId} ${place}`);
  }
  expect(seen).toHaveLength(2501);
  expect(new Set(seen).size).toBe(2501);
  expect(seen.at(-1)).toBe(`${late} 0`);
});

it("the mean is over what was really answered, and earlier answers are those of one item", () => {
  const { store } = openTestStore();
  const { practice } = store;
  const { itemIds } = sampleBank(store, [choiceItem(1), cardItem(2)]);
  const [itemId = ""] = itemIds;
  const answer = (chosen: number | null, correct: boolean, lockedAt: number, ms: number) => {
    const id = beginSession(store, itemIds);
    practice.respond(id, 0, { chosen });
    practice.tick(id, 0, ms, null);
    practice.tick(id, 1, ms * 3, null);
    const card = lockOf(1, true, { lockedAt, ...rated("good") });
    practice.lock(id, [lockOf(0, correct, { lockedAt }), card], null);
  };
  expect(practice.meanMs()).toBeNull();
  answer(1, true, 10, 1000);
  answer(2, false, 20, 2000);
  expect(practice.meanMs()).toBe(3000);
  const open = beginSession(store, [itemId], { mode: "exam" });
  practice.tick(open, 0, 90_000, null);
  practice.lock(open, [lockOf(0, false, { lockedAt: 30, review: null })], 31);
  expect(practice.meanMs()).toBe(3000);
  expect(practice.earlier(itemId, 20)).toEqual({ answered: 1, right: 1 });
  expect(practice.earlier(itemId, 21)).toEqual({ answered: 2, right: 1 });
  expect(practice.earlier(itemId, 99)).toEqual({ answered: 2, right: 1 });
  expect(practice.earlier(itemIds[1] ?? "", 99)).toEqual({ answered: 2, right: 2 });
});
