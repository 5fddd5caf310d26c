import { expect, test } from "vitest";
import type { SessionPlan } from "../../contract/practice.ts";
import { defaultSettings } from "../../store/preferences.ts";
import { failureOf } from "../../store/testing/failureOf.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { practiceOn } from "./testing/practiceOn.ts";

function open(changes: Partial<SessionPlan> = {}, folder = temporaryFolder()) {
  const { store } = openTestStore({ folder });
  const { itemIds } = sampleBank(store, [choiceItem(0), choiceItem(1), cardItem(2)]);
  const { practice } = practiceOn(store, defaultSettings);
  const { id } = practice.begin(samplePlan(changes));
  const repsOf = (place: number) => store.practice.schedule(itemIds[place] ?? "")?.reps ?? 0;
  return { store, practice, id, repsOf };
}

test("the last review is taken back, once: sent again, the wish takes nothing else back, nor after a restart", async () => {
  const folder = temporaryFolder();
  const { store, practice, id, repsOf } = open({}, folder);
  for (const place of [0, 1]) {
    practice.respond(id, place, { chosen: 1 });
    await practice.commit(id, place);
  }
  expect(practice.undo()).toEqual({ sessionId: id, place: 1 });
  expect(failureOf(() => practice.undo()).code).toBe("NOTHING_TO_UNDO");
  expect(practice.due().canUndo).toBe(false);
  expect([repsOf(0), repsOf(1)]).toEqual([1, 0]);
  store.close();
  const again = practiceOn(openTestStore({ folder }).store, defaultSettings).practice;
  expect(again.due().canUndo).toBe(false);
  expect(failureOf(() => again.undo()).code).toBe("NOTHING_TO_UNDO");
  await again.rate(id, 2, "good");
  expect(again.undo()).toEqual({ sessionId: id, place: 2 });
});

test("without a review there is nothing to take back", () => {
  const { practice, id } = open();
  practice.respond(id, 0, { chosen: 0 });
  expect(failureOf(() => practice.undo()).code).toBe("NOTHING_TO_UNDO");
});

test("a question whose key was seen stays as it was answered; its review merely counts no longer", async () => {
  const { practice, id, repsOf } = open();
  practice.respond(id, 1, { chosen: 0 });
  await practice.commit(id, 1);
  practice.undo();
  expect(repsOf(1)).toBe(0);
  expect(failureOf(() => practice.respond(id, 1, { chosen: 1 })).code).toBe("ITEM_LOCKED");
  expect(await practice.feedback(id, 1)).toMatchObject({
    response: { chosen: 0, correct: false, rating: null },
    due: null,
  });
  expect(practice.statistics([]).total).toMatchObject({ answered: 1, right: 0 });
  practice.end(id);
  expect(practice.open(id).responses[1]).toMatchObject({ correct: false, rating: null });
  expect(repsOf(1)).toBe(0);
});

test("a card may be rated anew, and its tutored session goes on for it", async () => {
  const { practice, id, repsOf } = open();
  await practice.rate(id, 2, "good");
  practice.end(id);
  practice.undo();
  expect(practice.open(id)).toMatchObject({
    endedAt: null,
    responses: [{}, {}, { lockedAt: null, rating: null }],
  });
  expect(await practice.rate(id, 2, "again")).toMatchObject({ response: { rating: "again" } });
  expect(repsOf(2)).toBe(1);
});

test("a card of a block whose time has ended stays as it is, and is as new as before", async () => {
  const { store, practice, id } = open({ timing: { per: "block", seconds: 60 } });
  const { new: untouched } = practice.due();
  await practice.rate(id, 2, "good");
  expect(practice.due().new).toBe(untouched - 1);
  store.practice.tick(id, 0, 60_000, 0);
  const { endedAt } = practice.goTo(id, 1);
  expect(endedAt).not.toBeNull();
  practice.undo();
  expect(practice.open(id)).toMatchObject({ endedAt, responses: [{}, {}, { rating: null }] });
  expect(practice.open(id).responses[2]?.lockedAt).not.toBeNull();
  expect(practice.due().new).toBe(untouched);
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
