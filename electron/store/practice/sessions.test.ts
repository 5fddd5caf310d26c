import { describe, expect, it } from "vitest";
import type { Store } from "../../core/ports.ts";
import { failureOf } from "../testing/failureOf.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import {
  beginSession,
  cardItem,
  choiceItem,
  lockOf,
  sampleBank,
  samplePlan,
  sampleSchedule,
} from "../testing/practiceSamples.ts";

const day = 24 * 60 * 60 * 1000;
const unknown = "00000000-0000-4000-8000-000000000000";

function begun(changes: Parameters<typeof beginSession>[2] = {}) {
  const opened = openTestStore();
  const { itemIds } = sampleBank(opened.store, [choiceItem(1), cardItem(2), choiceItem(3)]);
  const id = beginSession(opened.store, itemIds, changes);
  return { ...opened, practice: opened.store.practice, itemIds, id };
}

const open = {
  chosen: null,
  confidence: null,
  struck: [],
  marks: [],
  flagged: false,
  note: "",
  spentMs: 0,
  lockedAt: null,
  correct: null,
  rating: null,
};

describe("a session", () => {
  it("begins open at its first place and is the same after a restart", () => {
    const timing = { per: "block", seconds: 60 } as const;
    const { store, folder, itemIds, id } = begun({ mode: "exam", timing });
    const [first = "", card = "", last = ""] = itemIds;
    const session = {
      id,
      plan: samplePlan({ mode: "exam", timing }),
      createdAt: 2000,
      endedAt: null,
      place: 0,
      paused: false,
      remainingMs: 60_000,
      responses: [
        { ...open, place: 0, itemId: first, kind: "choice" },
        { ...open, place: 1, itemId: card, kind: "card" },
        { ...open, place: 2, itemId: last, kind: "choice" },
      ],
    };
    expect(store.practice.session(id)).toEqual(session);
    const change = {
      chosen: 2,
      confidence: "unsure",
      struck: [0, 3],
      marks: [{ start: 0, end: 5 }],
      flagged: true,
      note: "Look it up.",
    } as const;
    const given = { ...change, struck: [...change.struck], marks: [...change.marks] };
    expect(store.practice.respond(id, 2, given)).toEqual({ ...session.responses[2], ...change });
    store.practice.respond(id, 2, { note: "Looked up.", flagged: false });
    store.practice.tick(id, 2, 999.6, 59_000.4);
    store.practice.tick(id, 2, 1000, -3);
    store.practice.goTo(id, 2);
    store.practice.pause(id, true);
    store.close();
    const { practice } = openTestStore({ folder }).store;
    const last2 = { ...session.responses[2], ...change, flagged: false, note: "Looked up." };
    expect(practice.session(id)).toEqual({
      ...session,
      place: 2,
      paused: true,
      remainingMs: 0,
      responses: [...session.responses.slice(0, 2), { ...last2, spentMs: 2000 }],
    });
  });

  it("begins with all of its items or not at all", () => {
    const { store, itemIds, practice } = begun();
    const count = practice.sessions().length;
    expect(failureOf(() => beginSession(store, [...itemIds, unknown])).code).toBe("ITEM_MISSING");
    expect(practice.sessions()).toHaveLength(count);
  });

  it("that is missing is told, and so is a place that it does not have", () => {
    const { practice, id } = begun();
    const calls = (session: string, place: number) => [
      () => practice.respond(session, place, { flagged: true }),
      () => practice.tick(session, place, 1, null),
      () => practice.goTo(session, place),
      () => practice.lock(session, [lockOf(place, true)], null),
    ];
    for (const call of calls(id, 3)) expect(failureOf(call).code).toBe("ITEM_MISSING");
    const others = [
      () => practice.session(unknown),
      () => practice.remove(unknown, 5),
      () => practice.restore(unknown),
      () => practice.pause(unknown, true),
      () => practice.lock(unknown, [], 5),
    ];
    for (const call of [...calls(unknown, 0), ...others]) {
      expect(failureOf(call).code).toBe("SESSION_MISSING");
    }
  });
});

describe("a lock", () => {
  it("holds the answer; flag and note may still change", () => {
    const { practice, id, itemIds } = begun();
    practice.respond(id, 0, { chosen: 1, confidence: "sure" });
    practice.lock(id, [lockOf(0, true)], null);
    const locked = practice.session(id).responses[0];
    expect(locked).toMatchObject({ lockedAt: 3000, correct: true, rating: "good", chosen: 1 });
    expect(practice.schedule(itemIds[0] ?? "")).toEqual(sampleSchedule());
    const changes = [
      { chosen: 2 },
      { chosen: null },
      { confidence: null },
      { struck: [1] },
      { marks: [] },
      { note: "x", chosen: 1 },
    ];
    for (const change of changes) {
      expect(failureOf(() => practice.respond(id, 0, change)).code).toBe("ITEM_LOCKED");
    }
    practice.tick(id, 0, 500, null);
    expect(practice.session(id).responses[0]).toEqual(locked);
    expect(practice.respond(id, 0, { flagged: true, note: "x" })).toEqual({
      ...locked,
      flagged: true,
      note: "x",
    });
  });

  it("comes once: a repeated call changes nothing, nor does one of which a part was there before", () => {
    const { practice, id, itemIds } = begun({ mode: "exam" });
    const locks = itemIds.map((_, place) => lockOf(place, place === 0));
    practice.lock(id, locks.slice(0, 1), null);
    const before = practice.session(id);
    expect(failureOf(() => practice.lock(id, locks, 9000)).code).toBe("ITEM_LOCKED");
    expect(practice.session(id)).toEqual(before);
    expect(practice.schedule(itemIds[1] ?? "")).toBeNull();
    practice.lock(id, locks.slice(1), 9000);
    const after = practice.session(id);
    expect(after.endedAt).toBe(9000);
    expect(failureOf(() => practice.lock(id, locks.slice(1), 9001)).code).toBe("ITEM_LOCKED");
    practice.lock(id, [], 9002);
    expect(practice.session(id)).toEqual(after);
  });

  it("does not come to what is open in a session that has ended, nor does anything but flag and note", () => {
    const { practice, id } = begun();
    practice.pause(id, true);
    practice.lock(id, [lockOf(0, true)], 9000);
    expect(practice.session(id).paused).toBe(false);
    expect(failureOf(() => practice.lock(id, [lockOf(1, true)], null)).code).toBe("ITEM_LOCKED");
    expect(failureOf(() => practice.respond(id, 2, { chosen: 1 })).code).toBe("ITEM_LOCKED");
    expect(practice.respond(id, 2, { flagged: true }).flagged).toBe(true);
    practice.goTo(id, 2);
    expect(practice.session(id).place).toBe(2);
  });

  it("without a review leaves spaced repetition as it is", () => {
    const { practice, id, itemIds } = begun();
    practice.lock(id, [lockOf(0, false, { review: null })], null);
    expect(practice.schedule(itemIds[0] ?? "")).toBeNull();
    expect(practice.lastReview()).toBeNull();
    expect(practice.session(id).responses[0]).toMatchObject({ correct: false, rating: null });
  });
});

describe("the last review", () => {
  const first = { rating: "hard", schedule: sampleSchedule() } as const;
  const second = { rating: "again", schedule: sampleSchedule({ reps: 2, due: 5.5 }) } as const;

  const card = (rating: "hard" | "again", reps = 1) =>
    ({ correct: null, review: { rating, schedule: sampleSchedule({ reps, due: 5.5 }) } }) as const;

  it("of a card is taken back: schedule, response and tutored session are as before", () => {
    const { store, practice, id, itemIds } = begun();
    const itemId = itemIds[1] ?? "";
    practice.lock(id, [lockOf(1, true, card("hard"))], null);
    const again = beginSession(store, [itemId]);
    const before = practice.session(again);
    practice.lock(again, [lockOf(0, true, { ...card("again", 2), lockedAt: 8000 })], 8001);
    expect(practice.schedule(itemId)).toMatchObject({ reps: 2 });
    const review = { itemId, sessionId: again, place: 0, at: 8000 };
    expect(practice.lastReview()).toEqual(review);
    expect(practice.undoReview()).toEqual(review);
    expect(practice.schedule(itemId)).toMatchObject({ reps: 1 });
    expect(practice.session(again)).toEqual(before);
  });

  it("of a question is taken back, but not its answer: the key was seen", () => {
    const { practice, id, itemIds } = begun();
    practice.respond(id, 0, { chosen: 1, confidence: "guess" });
    practice.lock(id, [lockOf(0, true, { review: first })], 8000);
    const before = practice.session(id);
    practice.undoReview();
    expect(practice.schedule(itemIds[0] ?? "")).toBeNull();
    const [answer] = before.responses;
    expect(practice.session(id)).toMatchObject({
      endedAt: 8000,
      responses: [{ ...answer, rating: null }, {}, {}],
    });
    expect(failureOf(() => practice.lock(id, [lockOf(0, true)], null)).code).toBe("ITEM_LOCKED");
  });

  it("is taken back once, also after a restart; then only what was reviewed since", () => {
    const { store, folder, id, itemIds } = begun();
    store.practice.lock(id, [lockOf(0, true), lockOf(2, true)], null);
    expect(store.practice.undoReview()).toMatchObject({ place: 2 });
    store.close();
    const { practice } = openTestStore({ folder }).store;
    expect(practice.lastReview()).toBeNull();
    expect(failureOf(() => practice.undoReview()).code).toBe("NOTHING_TO_UNDO");
    expect(practice.schedule(itemIds[0] ?? "")).toEqual(sampleSchedule());
    practice.lock(id, [lockOf(1, true, card("hard"))], null);
    expect(practice.undoReview()).toMatchObject({ place: 1 });
  });

  it("of a card opens it again in an exam that goes on, and in none that has ended", () => {
    const { practice, id, itemIds } = begun({ mode: "exam" });
    const before = practice.session(id);
    practice.lock(id, [lockOf(1, true, card("hard"))], null);
    practice.undoReview();
    expect(practice.session(id)).toEqual(before);
    practice.lock(id, [lockOf(1, true, card("hard"))], 9000);
    practice.undoReview();
    expect(practice.schedule(itemIds[1] ?? "")).toBeNull();
    expect(practice.session(id)).toMatchObject({ endedAt: 9000 });
    expect(practice.session(id).responses[1]).toMatchObject({ lockedAt: 3001, rating: null });
  });

  it("stays while its session is removed, and none before it can be taken back from under it", () => {
    const { store, practice, id, itemIds } = begun();
    practice.lock(id, [lockOf(0, true, { review: first })], null);
    const other = beginSession(store, itemIds);
    practice.lock(other, [lockOf(0, true, { review: second })], null);
    practice.remove(other, 5);
    expect(failureOf(() => practice.session(other)).code).toBe("SESSION_MISSING");
    expect(practice.schedule(itemIds[0] ?? "")).toEqual(second.schedule);
    expect(practice.lastReview()).toBeNull();
    expect(failureOf(() => practice.undoReview()).code).toBe("NOTHING_TO_UNDO");
    practice.restore(other);
    expect(practice.lastReview()).toMatchObject({ sessionId: other, place: 0 });
    practice.remove(other, 6);
    practice.lock(id, [lockOf(2, true, { review: first })], null);
    expect(practice.undoReview()).toMatchObject({ sessionId: id, place: 2 });
    expect(practice.lastReview()).toBeNull();
  });
});

describe("a removed session", () => {
  it("cannot be used, and is as it was once it is restored", () => {
    const { practice, id } = begun({ mode: "exam", timing: { per: "block", seconds: 60 } });
    practice.respond(id, 0, { chosen: 1, flagged: true });
    practice.tick(id, 0, 900, 59_100);
    const [before, summaries] = [practice.session(id), practice.sessions()];
    practice.remove(id, 5);
    expect(practice.sessions()).toEqual([]);
    for (const use of [
      () => practice.session(id),
      () => practice.respond(id, 0, { flagged: false }),
      () => practice.tick(id, 0, 1, 1),
      () => practice.goTo(id, 1),
      () => practice.pause(id, true),
      () => practice.lock(id, [lockOf(0, true)], 9000),
      () => practice.remove(id, 6),
    ]) {
      expect(failureOf(use).code).toBe("SESSION_MISSING");
    }
    practice.restore(id);
    expect(practice.session(id)).toEqual(before);
    expect(practice.sessions()).toEqual(summaries);
  });

  it("is deleted for good at the first opening after thirty days; its reviews stay", () => {
    const { store, folder, id, itemIds } = begun();
    const kept = beginSession(store, itemIds);
    for (const one of [id, kept]) store.practice.lock(one, [lockOf(0, true)], null);
    store.practice.remove(id, start);
    store.practice.remove(kept, start + 1);
    store.close();
    const { practice } = openTestStore({ folder, at: start + 30 * day + 1 }).store;
    expect(failureOf(() => practice.restore(id)).code).toBe("SESSION_MISSING");
    practice.restore(kept);
    expect(practice.sessions()).toMatchObject([{ id: kept, answered: 1, right: 1 }]);
    expect(practice.schedule(itemIds[0] ?? "")).toEqual(sampleSchedule());
  });
});

describe("summaries of sessions", () => {
  const summary = (store: Store, id: string) =>
    store.practice.sessions().find((session) => session.id === id);

  it("come newest first, with the names of their banks", () => {
    const { store } = openTestStore();
    const a = sampleBank(store, [choiceItem(1)], "a");
    const b = sampleBank(store, [choiceItem(2)], "B");
    const old = beginSession(store, a.itemIds, {}, 10);
    const mixed = beginSession(store, [...b.itemIds, ...a.itemIds], { mode: "exam" }, 20);
    const blank = { endedAt: null, answered: 0 };
    expect(store.practice.sessions()).toEqual([
      {
        id: mixed,
        mode: "exam",
        createdAt: 20,
        items: 2,
        right: null,
        banks: ["a", "B"],
        ...blank,
      },
      { id: old, mode: "tutor", createdAt: 10, items: 1, right: 0, banks: ["a"], ...blank },
    ]);
    store.banks.rename(a.bankId, "Z");
    expect(summary(store, mixed)?.banks).toEqual(["B", "Z"]);
  });

  it("count what was committed in a tutored session", () => {
    const { store, practice, id } = begun();
    practice.respond(id, 0, { chosen: 1 });
    expect(summary(store, id)).toMatchObject({ answered: 0, right: 0 });
    const easy = { rating: "easy", schedule: sampleSchedule() } as const;
    practice.lock(id, [lockOf(0, false), lockOf(1, true, { correct: null, review: easy })], null);
    expect(summary(store, id)).toMatchObject({ items: 3, answered: 2, right: 1 });
  });

  it("tell nothing of what is right in an exam before its end", () => {
    const { store, practice, id } = begun({ mode: "exam" });
    practice.respond(id, 0, { chosen: 1 });
    practice.lock(id, [lockOf(0, true)], null);
    expect(summary(store, id)).toMatchObject({ answered: 1, right: null });
    practice.lock(id, [lockOf(2, false, { review: null })], 9000);
    expect(summary(store, id)).toMatchObject({ answered: 1, right: 1, endedAt: 9000 });
  });
});
