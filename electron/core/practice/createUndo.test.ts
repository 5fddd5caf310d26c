import { expect, test } from "vitest";
import type { SessionPlan } from "../../contract/practice.ts";
import { defaultSettings } from "../../store/preferences.ts";
import { failureOf } from "../../store/testing/failureOf.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { practiceOn } from "./testing/practiceOn.ts";

function open(changes: Partial<SessionPlan> = {}) {
  const { store } = openTestStore();
  const { itemIds } = sampleBank(store, [choiceItem(0), choiceItem(1), cardItem(2)]);
  const { practice, time } = practiceOn(store, defaultSettings);
  const { id } = practice.begin(samplePlan(changes));
  const repsOf = (place: number) => store.practice.schedule(itemIds[place] ?? "")?.reps ?? 0;
  return { practice, time, id, repsOf };
}

test("the last review is taken back, once: sent again, the wish takes nothing else back", async () => {
  const { practice, id, repsOf } = open();
  for (const place of [0, 1]) {
    practice.respond(id, place, { chosen: 1 });
    await practice.commit(id, place);
  }
  expect(practice.undo()).toEqual({ sessionId: id, place: 1 });
  expect(failureOf(() => practice.undo()).code).toBe("NOTHING_TO_UNDO");
  expect(practice.due().canUndo).toBe(false);
  expect([repsOf(0), repsOf(1)]).toEqual([1, 0]);
  expect(practice.open(id).responses[1]).toMatchObject({ chosen: 1, lockedAt: null, rating: null });
  practice.respond(id, 1, { chosen: 0 });
  expect(await practice.commit(id, 1)).toMatchObject({ response: { rating: "again" } });
  expect(practice.undo()).toEqual({ sessionId: id, place: 1 });
});

test("without a review there is nothing to take back", () => {
  const { practice, id } = open();
  practice.respond(id, 0, { chosen: 0 });
  expect(failureOf(() => practice.undo()).code).toBe("NOTHING_TO_UNDO");
});

test("a tutored session that has ended goes on", async () => {
  const { practice, id } = open();
  await practice.rate(id, 2, "good");
  practice.end(id);
  practice.undo();
  expect(practice.open(id)).toMatchObject({
    endedAt: null,
    responses: [{}, {}, { lockedAt: null }],
  });
});

test("an exam that has ended stays locked; its review merely counts no longer", () => {
  const { practice, id, repsOf } = open({ mode: "exam" });
  practice.respond(id, 1, { chosen: 1 });
  practice.end(id);
  expect(practice.undo()).toEqual({ sessionId: id, place: 1 });
  expect(repsOf(1)).toBe(0);
  const { endedAt, responses } = practice.open(id);
  expect(endedAt).not.toBeNull();
  expect(responses[1]).toMatchObject({ correct: true, rating: null });
  expect(responses[1]?.lockedAt).not.toBeNull();
});
