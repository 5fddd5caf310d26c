import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Failed } from "../../core/failed.ts";
import type { Lock, Schedule, Store } from "../../core/ports.ts";
import { openTestStore } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  sampleBank,
  sampleSchedule,
} from "../testing/practiceSamples.ts";

type Step =
  | {
      readonly do: "respond";
      readonly session: number;
      readonly place: number;
      readonly chosen: number;
    }
  | {
      readonly do: "lock";
      readonly session: number;
      readonly places: readonly number[];
      readonly counts: boolean;
      readonly ends: boolean;
    }
  | { readonly do: "undo" };

const sessionCount = 3;
const itemCount = 3;
const session = fc.nat(sessionCount - 1);
const place = fc.nat(itemCount - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("respond"), session, place, chosen: fc.nat(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("lock"),
      session,
      places: fc.array(place, { maxLength: itemCount }),
      counts: fc.boolean(),
      ends: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo") }) },
);

/** What should be there, told by nothing but the steps that succeeded. */
type Reviewed = { readonly session: number; readonly place: number; readonly schedule: Schedule };
type Expected = {
  readonly chosen: Map<string, number>;
  readonly locked: Set<string>;
  readonly ended: Set<number>;
  readonly reviews: Reviewed[];
  /** Places whose review counts. */
  readonly rated: Set<string>;
  /** Whether something was reviewed since the last review was taken back. */
  canUndo: boolean;
};

/** The last item is a card. */
const isCard = (place: number) => place === itemCount - 1;
const modes = ["tutor", "exam", "tutor"] as const;
const at = (session: number, place: number) => `${session} ${place}`;

it("whatever is answered, locked and taken back: nothing is locked twice, and a schedule is its last review's", () => {
  const { store } = openTestStore();
  const { practice } = store;
  const items = Array.from({ length: itemCount }, (_, n) =>
    isCard(n) ? cardItem(n) : choiceItem(n),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { itemIds } = sampleBank(store, items, crypto.randomUUID());
      const ids = modes.map((mode) => beginSession(store, itemIds, { mode }));
      const expected: Expected = {
        chosen: new Map(),
        locked: new Set(),
        ended: new Set(),
        reviews: [],
        rated: new Set(),
        canUndo: false,
      };
      steps.forEach((each, number) => {
        const mayHappen = allowed(each, expected);
        const happened = succeeded(() => take(store, ids, each, number));
        expect(happened).toBe(mayHappen);
        if (happened) follow(each, number, expected);
        check(store, ids, itemIds, expected);
      });
      for (const id of ids) practice.remove(id, 1);
    }),
    { numRuns: 40 },
  );
});

function succeeded(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (cause) {
    const code = cause instanceof Failed ? cause.failure.code : null;
    expect(["ITEM_LOCKED", "NOTHING_TO_UNDO"]).toContain(code);
    return false;
  }
}

const scheduleOf = (number: number, place: number) =>
  sampleSchedule({ reps: number + 1, due: number * 10 + place });

function locksOf({ places, counts }: Extract<Step, { do: "lock" }>, number: number): Lock[] {
  return places.map((place) => ({
    place,
    lockedAt: 1000 + number,
    correct: isCard(place) ? null : place === 0,
    review: counts ? { rating: "good", schedule: scheduleOf(number, place) } : null,
  }));
}

function take(store: Store, ids: readonly string[], each: Step, number: number): void {
  if (each.do === "undo") store.practice.undoReview();
  else {
    const id = ids[each.session] ?? "";
    if (each.do === "respond") store.practice.respond(id, each.place, { chosen: each.chosen });
    else store.practice.lock(id, locksOf(each, number), each.ends ? 5000 + number : null);
  }
}

function allowed(each: Step, { locked, ended, rated, canUndo }: Expected): boolean {
  if (each.do === "undo") return canUndo;
  const isOpen = (place: number) =>
    !ended.has(each.session) && !locked.has(at(each.session, place));
  if (each.do === "respond") return isOpen(each.place);
  // The end of an exam reviews what it has locked without a review.
  const mayReview = (place: number) =>
    modes[each.session] === "exam" &&
    each.ends &&
    each.counts &&
    !rated.has(at(each.session, place));
  const mayLock = (place: number) =>
    isOpen(place) || (!ended.has(each.session) && mayReview(place));
  return new Set(each.places).size === each.places.length && each.places.every(mayLock);
}

function follow(each: Step, number: number, expected: Expected): void {
  const { chosen, locked, ended, reviews, rated } = expected;
  if (each.do === "respond") chosen.set(at(each.session, each.place), each.chosen);
  else if (each.do === "lock") {
    for (const { place, review } of locksOf(each, number)) {
      locked.add(at(each.session, place));
      if (review === null) continue;
      reviews.push({ session: each.session, place, ...review });
      rated.add(at(each.session, place));
      expected.canUndo = true;
    }
    if (each.ends) ended.add(each.session);
  } else {
    expected.canUndo = false;
    const last = reviews.pop();
    if (last === undefined) return;
    const { session, place } = last;
    rated.delete(at(session, place));
    if (!isCard(place) || (modes[session] === "exam" && ended.has(session))) return;
    ended.delete(session);
    locked.delete(at(session, place));
  }
}

function check(
  store: Store,
  ids: readonly string[],
  itemIds: readonly string[],
  { chosen, locked, ended, reviews, rated, canUndo }: Expected,
): void {
  ids.forEach((id, session) => {
    const found = store.practice.session(id);
    expect(found.endedAt !== null).toBe(ended.has(session));
    for (const response of found.responses) {
      const key = at(session, response.place);
      expect(response.chosen).toBe(chosen.get(key) ?? null);
      expect(response.lockedAt !== null).toBe(locked.has(key));
      expect(response.correct !== null).toBe(locked.has(key) && !isCard(response.place));
      expect(response.rating !== null).toBe(rated.has(key));
    }
  });
  itemIds.forEach((itemId, place) => {
    const last = reviews.findLast((review) => review.place === place);
    expect(store.practice.schedule(itemId)).toEqual(last?.schedule ?? null);
  });
  const last = canUndo ? reviews.at(-1) : undefined;
  expect(store.practice.lastReview()?.sessionId ?? null).toBe(
    last === undefined ? null : ids[last.session],
  );
}
