import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../store/preferences.ts";
import { failureOf } from "../../store/testing/failureOf.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { Failed } from "../failed.ts";
import { block, clock, left, openSession as open, perItem } from "./testing/openSession.ts";
import { practiceOn, watchSession } from "./testing/practiceOn.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 2, 1, 12) }));
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** The clock goes on, but nothing ran meanwhile. */
const jump = (ms: number) => void vi.setSystemTime(Date.now() + ms);

test("ending a tutored session commits what was chosen and leaves out what was not touched", async () => {
  const { store, practice, id } = open();
  practice.respond(id, 0, { chosen: 0, confidence: "sure" });
  practice.respond(id, 1, { confidence: "sure" });
  const { responses } = practice.end(id);
  expect(responses).toMatchObject([{ chosen: 0, correct: true, rating: "easy" }, {}, {}]);
  expect(responses.map(({ lockedAt }) => lockedAt !== null)).toEqual([true, false, false]);
  expect(responses.map(({ itemId }) => store.practice.schedule(itemId)?.reps ?? 0)).toEqual([
    1, 0, 0,
  ]);
  expect(practice.sessions()[0]).toMatchObject({ answered: 1, right: 1 });
  expect(await practice.feedback(id, 0)).toMatchObject({ item: { content: { key: 0 } } });
  for (const [attempt, code] of [
    [practice.commit(id, 1), "ITEM_LOCKED"],
    [practice.feedback(id, 1), "NOT_COMMITTED"],
  ] as const) {
    await expect(attempt).rejects.toMatchObject({ failure: { code } });
  }
});

describe("time that is up", () => {
  test("ends a tutored block, which commits what was chosen", async () => {
    const { practice, id, watch } = open({ timing: block });
    practice.respond(id, 0, { chosen: 0 });
    const page = watch();
    await wait(60_000);
    expect(practice.open(id).endedAt).not.toBeNull();
    const { responses } = practice.open(id);
    expect(responses).toMatchObject([{ correct: true, rating: "good" }, {}, {}]);
    expect(responses.map(({ lockedAt }) => lockedAt !== null)).toEqual([true, false, false]);
    await left(page);
  });

  test("ends a block, which locks as it stands", async () => {
    const { practice, id, watch } = open({ mode: "exam", timing: block });
    practice.respond(id, 0, { chosen: 0 });
    const page = watch();
    await wait(59_500);
    practice.respond(id, 1, { chosen: 0 });
    expect(practice.open(id).endedAt).toBeNull();
    await wait(500);
    const ended = practice.open(id);
    expect(ended).toMatchObject({
      remainingMs: 0,
      responses: [
        { correct: true, rating: "good", spentMs: 60_000 },
        { correct: false, rating: "again" },
        { correct: false, rating: null },
      ],
    });
    expect(failureOf(() => practice.respond(id, 2, { chosen: 2 })).code).toBe("ITEM_LOCKED");
    await wait(5000);
    expect(practice.open(id)).toEqual(ended);
    expect(page.events.at(-1)).toEqual({ type: "session", session: ended });
    await left(page);
  });

  test("is noticed by an action before the next tick", async () => {
    const { practice, id, watch } = open({ mode: "exam", timing: block });
    const page = watch();
    await wait(58_000);
    jump(2500);
    expect(failureOf(() => practice.respond(id, 0, { chosen: 0 })).code).toBe("ITEM_LOCKED");
    expect(practice.open(id).endedAt).not.toBeNull();
    await left(page);
  });

  test("locks an item in tutor mode, with its feedback", async () => {
    const { practice, id, watch } = open({ timing: perItem });
    practice.respond(id, 0, { chosen: 1, confidence: "sure" });
    const page = watch();
    await wait(9000);
    expect(practice.open(id)).toMatchObject({ remainingMs: 1000 });
    await wait(1000);
    expect(practice.open(id)).toMatchObject({ place: 0, remainingMs: 0, endedAt: null });
    expect(await practice.feedback(id, 0)).toMatchObject({
      response: { correct: false, rating: "again", spentMs: 10_000 },
    });
    practice.goTo(id, 1);
    await wait(10_000);
    expect(await practice.feedback(id, 1)).toMatchObject({
      response: { chosen: null, correct: false, rating: null },
    });
    await wait(10_000);
    expect(practice.open(id)).toMatchObject({ endedAt: null, place: 1 });
    await left(page);
  });

  test("moves an exam on, hides how it went, and ends it after the last item", async () => {
    const { practice, id, watch } = open({ mode: "exam", timing: perItem });
    const page = watch();
    practice.respond(id, 1, { chosen: 1 });
    practice.goTo(id, 1);
    await wait(10_000);
    const moved = practice.open(id);
    expect(moved).toMatchObject({ place: 2, remainingMs: 10_000, endedAt: null });
    expect(moved.responses[1]).toMatchObject({ correct: null, rating: null });
    expect(moved.responses[1]?.lockedAt).not.toBeNull();
    await expect(practice.feedback(id, 1)).rejects.toBeInstanceOf(Failed);
    expect(practice.due()).toMatchObject({ canUndo: false, new: 3 });
    expect(practice.due().ahead.some(({ items }) => items > 0)).toBe(false);
    await wait(10_000);
    expect(practice.open(id)).toMatchObject({ place: 0, endedAt: null });
    await wait(10_000);
    const ended = practice.open(id);
    expect(ended.endedAt).not.toBeNull();
    expect(practice.due()).toMatchObject({ canUndo: true, new: 2 });
    expect(practice.due().ahead.reduce((sum, { items }) => sum + items, 0)).toBe(1);
    expect(ended.responses.map(({ correct }) => correct)).toEqual([false, true, false]);
    expect(ended.responses.map(({ rating }) => rating)).toEqual([null, "good", null]);
    await left(page);
  });

  test("that was saved before Viva was killed locks when it goes on", () => {
    const { store, practice, id } = open({ mode: "exam", timing: perItem });
    store.practice.tick(id, 0, 10_000, null);
    expect(failureOf(() => practice.respond(id, 0, { chosen: 0 })).code).toBe("ITEM_LOCKED");
    expect(practice.open(id).place).toBe(1);
  });

  test("leaves an item locked whose review is taken back", async () => {
    const { practice, id, watch } = open({ timing: perItem });
    practice.respond(id, 0, { chosen: 0 });
    const page = watch();
    await wait(10_000);
    expect(practice.undo()).toEqual({ sessionId: id, place: 0 });
    await wait(2000);
    expect(practice.open(id).responses[0]).toMatchObject({ correct: true, rating: null });
    expect(practice.due()).toMatchObject({ canUndo: false, due: 0 });
    await left(page);
  });

  test("locks a card that was not rated, which stays as new as it was", async () => {
    const { store } = openTestStore();
    sampleBank(store, [cardItem(0), choiceItem(1)]);
    const { practice } = practiceOn(store, defaultSettings, { clock });
    const { id } = practice.begin(samplePlan({ items: 2, timing: perItem }));
    const page = watchSession(practice, id);
    await wait(10_000);
    expect(practice.open(id).responses[0]).toMatchObject({ rating: null });
    expect(practice.open(id).responses[0]?.lockedAt).not.toBeNull();
    expect(practice.due().new).toBe(2);
    await left(page);
  });
});
