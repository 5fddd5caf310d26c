import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { rating as ratings, type Session, type SessionPlan } from "../../contract/practice.ts";
import { defaultSettings } from "../../store/preferences.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { Failed } from "../failed.ts";
import type { Practice } from "./createPractice.ts";
import { practiceOn, watchSession } from "./testing/practiceOn.ts";

beforeAll(() => void vi.useFakeTimers());
beforeEach(() => void vi.setSystemTime(Date.UTC(2026, 2, 1, 12)));
afterAll(() => void vi.useRealTimers());

const items = 3;
const place = fc.nat(items);
const option = fc.option(fc.nat(4));
const seconds = fc.integer({ min: 5, max: 30 });
const plan: fc.Arbitrary<Pick<SessionPlan, "mode" | "timing">> = fc.record({
  mode: fc.constantFrom("tutor" as const, "exam" as const),
  timing: fc.oneof(
    fc.constant({ per: "none" as const }),
    fc.record({ per: fc.constantFrom("item" as const, "block" as const), seconds }),
  ),
});
type Watched = ReturnType<typeof watchSession>;
type Action = (practice: Practice, id: string, pages: Watched[]) => unknown;

/** What students, and pages that repeat themselves or are behind, may do; much of it is refused. */
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ place, chosen: option }).map(
    ({ place, chosen }): Action =>
      (practice, id) =>
        practice.respond(id, place, { chosen }),
  ),
  fc.record({ place, flagged: fc.boolean() }).map(
    ({ place, flagged }): Action =>
      (practice, id) =>
        practice.respond(id, place, { flagged, note: `${flagged}` }),
  ),
  place.map(
    (place): Action =>
      (practice, id) =>
        practice.commit(id, place),
  ),
  place.map(
    (place): Action =>
      (practice, id) =>
        practice.goTo(id, place),
  ),
  place.map(
    (place): Action =>
      (practice, id) =>
        practice.reveal(id, place),
  ),
  fc.record({ place, rating: fc.constantFrom(...ratings.options) }).map(
    ({ place, rating }): Action =>
      (practice, id) =>
        practice.rate(id, place, rating),
  ),
  fc.boolean().map(
    (paused): Action =>
      (practice, id) =>
        practice.pause(id, paused),
  ),
  fc.constant<Action>((practice, id) => practice.end(id)),
  fc.constant<Action>((practice, id, pages) => void pages.push(watchSession(practice, id))),
  fc.constant<Action>((_, __, pages) => void pages.pop()?.leave()),
  fc.nat(12_000).map(
    (ms): Action =>
      () =>
        vi.advanceTimersByTimeAsync(ms),
  ),
  fc.nat(12_000).map(
    (ms): Action =>
      () =>
        vi.advanceTimersByTimeAsync(ms),
  ),
  fc.nat(60_000).map(
    (ms): Action =>
      () =>
        void vi.setSystemTime(Date.now() + ms),
  ),
);

/** Expected refusals are part of the play. */
async function act(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
  }
}

/** What never happens from one moment to the next. */
function checkStep(before: Session, after: Session): void {
  const { timing, mode } = after.plan;
  if (timing.per === "block") {
    const total = timing.seconds * 1000;
    expect(after.remainingMs).toBeLessThanOrEqual(before.remainingMs ?? 0);
    const spent = after.responses.reduce((sum, { spentMs }) => sum + spentMs, 0);
    expect(spent).toBeLessThanOrEqual(total - (after.remainingMs ?? 0));
  }
  if (before.endedAt !== null) {
    expect(after.endedAt).toBe(before.endedAt);
    if (timing.per === "block") expect(after.remainingMs).toBe(before.remainingMs);
  }
  for (const [i, now] of after.responses.entries()) {
    const was = before.responses[i] ?? now;
    expect(now.spentMs).toBeGreaterThanOrEqual(was.spentMs);
    if (timing.per === "item") expect(now.spentMs).toBeLessThanOrEqual(timing.seconds * 1000);
    if (mode === "exam" && after.endedAt === null) expect(now.correct).toBeNull();
    if (now.kind === "choice" && now.correct !== null) {
      expect(now.correct).toBe(now.chosen === i);
      expect(now.rating === null).toBe(now.chosen === null);
    }
    if (was.lockedAt !== null || before.endedAt !== null) {
      const { flagged, note, correct, rating } = now;
      const hidden = mode === "exam" && before.endedAt === null ? { correct, rating } : {};
      expect(now).toEqual({ ...was, flagged, note, ...hidden });
    }
  }
}

test("whatever is done in whatever order, answers lock once, time only runs down, and nothing is told early", async () => {
  const { store } = openTestStore();
  const found = [choiceItem(0), choiceItem(1), cardItem(2)];
  const { bankId, itemIds } = sampleBank(store, found);
  const selection = { banks: [bankId], subjects: [], tags: [], standings: [] };
  const { practice } = practiceOn(store, defaultSettings, { clock: { now: () => Date.now() } });
  const reps = () => itemIds.map((id) => store.practice.schedule(id)?.reps ?? 0);
  const seen = { locked: 0, ended: 0, reviewed: 0 };

  await fc.assert(
    fc.asyncProperty(
      plan,
      fc.array(action, { minLength: 5, maxLength: 25 }),
      async (wished, play) => {
        const { id } = practice.begin(samplePlan({ ...wished, items, selection }));
        const repsBefore = reps();
        const pages: Watched[] = [];
        let before = practice.open(id);
        for (const step of play) {
          await act(() => step(practice, id, pages));
          const after = practice.open(id);
          checkStep(before, after);
          before = after;
        }
        for (const page of pages) void page.leave();
        await vi.advanceTimersByTimeAsync(100);
        expect(vi.getTimerCount()).toBe(0);

        const stored = store.practice.session(id);
        const reviewed = stored.responses.map(({ rating }) => (rating === null ? 0 : 1));
        expect(reps().map((count, i) => count - (repsBefore[i] ?? 0))).toEqual(reviewed);
        expect(practiceOn(store, defaultSettings).practice.open(id)).toEqual(practice.open(id));
        seen.locked += stored.responses.filter(({ lockedAt }) => lockedAt !== null).length;
        seen.ended += stored.endedAt === null ? 0 : 1;
        seen.reviewed += reviewed.filter((count) => count > 0).length;
      },
    ),
    { numRuns: 150 },
  );
  // Otherwise nothing was put to the test.
  expect(Math.min(seen.locked, seen.ended, seen.reviewed)).toBeGreaterThan(20);
}, 120_000);
