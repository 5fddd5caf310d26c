import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { defaultSettings } from "../../store/preferences.ts";
import { listeningLog, openTestStore } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { createPracticeRouter } from "./createPracticeRouter.ts";
import { practiceOn } from "./testing/practiceOn.ts";

function open() {
  const { store } = openTestStore();
  sampleBank(store, [choiceItem(0), cardItem(1)]);
  const { practice } = practiceOn(store, defaultSettings);
  return {
    practice,
    client: createRouterClient(createPracticeRouter(practice, { log: listeningLog() })),
  };
}

test("a session goes through the contract from its beginning to its statistics", async () => {
  const { practice, client } = open();
  const plan = samplePlan({ items: 2, timing: { per: "block", seconds: 60 } });
  expect(await client.count({ selection: plan.selection })).toEqual({ items: 2 });
  const { id: sessionId } = await client.begin(plan);
  const leaving = new AbortController();
  const news = await client.watch({ sessionId }, { signal: leaving.signal });
  expect((await news.next()).value).toMatchObject({ type: "session", session: { id: sessionId } });
  leaving.abort();

  expect(await client.show({ sessionId, place: 0 })).toMatchObject({ content: { kind: "choice" } });
  expect(await client.respond({ sessionId, place: 0, change: { chosen: 0 } })).toMatchObject({
    chosen: 0,
  });
  expect(await client.pause({ sessionId, paused: true })).toMatchObject({ paused: true });
  expect(await client.pause({ sessionId, paused: false })).toMatchObject({ paused: false });
  expect(await client.commit({ sessionId, place: 0 })).toMatchObject({
    response: { correct: true },
  });
  expect(await client.feedback({ sessionId, place: 0 })).toMatchObject({ whys: [{}, {}, {}, {}] });
  expect(await client.goTo({ sessionId, place: 1 })).toMatchObject({ place: 1 });
  expect(await client.reveal({ sessionId, place: 1 })).toMatchObject({ due: null });
  expect(await client.rate({ sessionId, place: 1, rating: "again" })).toMatchObject({
    response: { rating: "again" },
  });
  expect(await client.due()).toMatchObject({ due: 1, new: 0, canUndo: true });
  expect(await client.undo()).toEqual({ sessionId, place: 1 });
  expect((await client.end({ sessionId })).endedAt).not.toBeNull();
  expect(await client.open({ sessionId })).toMatchObject({ id: sessionId });
  expect(await client.sessions()).toMatchObject({ sessions: [{ answered: 1, right: 1 }] });
  expect(await client.statistics({ banks: [] })).toMatchObject({
    total: { answered: 1, right: 1 },
  });
  expect(await client.remove({ sessionId })).toEqual({});
  expect(await client.sessions()).toEqual({ sessions: [] });
  expect(await client.restore({ sessionId })).toEqual({});
  expect(await client.sessions()).toMatchObject({ sessions: [{ id: sessionId }] });
  practice.close();
});

test("declared failures reach the page", async () => {
  const { client } = open();
  const { id: sessionId } = await client.begin(samplePlan({ items: 1 }));
  const at = { sessionId, place: 0 };
  await expect(client.feedback(at)).rejects.toMatchObject({ code: "NOT_COMMITTED", defined: true });
  await expect(client.commit(at)).rejects.toMatchObject({ code: "BAD_ARGUMENT", defined: true });
  await expect(client.undo()).rejects.toMatchObject({ code: "NOTHING_TO_UNDO", defined: true });
  const nowhere = await client.watch({ sessionId: crypto.randomUUID() });
  await expect(nowhere.next()).rejects.toMatchObject({ code: "SESSION_MISSING", defined: true });
});
