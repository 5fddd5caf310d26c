import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { AnswerEvent } from "../../contract/conversation.ts";
import type { SearchFilters } from "../../contract/library.ts";
import { openStore } from "../../store/openStore.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { Failed } from "../failed.ts";
import { createAsk, type Ask, type Asked } from "./createAsk.ts";
import { noEmbedder } from "./noEmbedder.ts";
import { createScriptedModel, doneStep } from "./scriptedModel.ts";

const folders: string[] = [];
const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Ask over a real store with a scripted model; time moves only when a test says so. */
function open() {
  const folder = mkdtempSync(join(tmpdir(), "viva-ask-"));
  folders.push(folder);
  let now = 1_000_000;
  const clock = { now: () => now };
  const log = { info: () => {}, error: () => {} };
  const { store } = openStore({ folder, clock, log });
  closings.push(() => store.close());
  const preferences = openPreferences(openConf(folder));
  const model = createScriptedModel();
  const library = {
    search: async (query: string, filters: SearchFilters, limit: number) =>
      store.library.search({ query, filters, limit, vector: null }),
  };
  const ports = { store, model, embedder: noEmbedder, preferences, clock, log };
  const ask = createAsk(ports, library);
  return { ask, store, model, preferences, pass: (ms: number) => (now += ms) };
}

const nowhere = { conversationId: null, parentId: null };
const asks = (text: string): Asked => ({
  question: { task: "ask", text },
  sources: { mode: "none" },
});
const why = asks("Why does oedema form?");

async function collect(ask: Ask, answerId: string): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of ask.watch(answerId)) events.push(event);
  return events;
}

/** Lets started answers run until they wait for the next step. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("send", () => {
  test("saves the question before the model says anything, then the answer", async () => {
    const { ask, store, model } = open();
    const sent = await ask.send(nowhere, why);
    const [question, answer] = store.messages.chosenPath(sent.conversationId);
    expect(question).toMatchObject({ id: sent.questionId, question: why.question });
    expect(answer).toMatchObject({ id: sent.answerId, status: "writing", text: "" });
    expect(store.conversations.summary(sent.conversationId).title).toBe(why.question.text);

    const events = collect(ask, sent.answerId);
    model.step({ type: "reading", evaluated: 5, total: 10 });
    model.step({ type: "text", text: "Pressure ", generated: 1 });
    model.step({ type: "text", text: "rises. \n", generated: 2 });
    model.step(doneStep("end"));
    expect((await events).map(({ type }) => type)).toEqual([
      "snapshot",
      "reading",
      "delta",
      "delta",
      "done",
    ]);
    expect(store.messages.get(sent.answerId).message).toMatchObject({
      status: "complete",
      stop: "end",
      text: "Pressure rises.",
      tokens: { prompt: 10, cached: 4, generated: 2 },
    });
  });

  test("saves which adapter its model answers with", async () => {
    const { ask, store, model } = open();
    const state = model.state();
    if (state.kind !== "ready") throw new Error("it is loaded");
    Object.assign(state.model, { adapter: "notes.gguf" });
    const { answerId } = await ask.send(nowhere, why);
    model.step(doneStep("end"));
    await ask.idle();
    expect(store.messages.get(answerId).message).toMatchObject({
      model: { name: "Scripted", adapter: "notes.gguf" },
    });
  });

  test("saves a streaming answer at least every second", async () => {
    const { ask, store, model, pass } = open();
    const { answerId } = await ask.send(nowhere, why);
    model.step({ type: "text", text: "One", generated: 1 });
    await settle();
    pass(1000);
    model.step({ type: "text", text: " two", generated: 2 });
    await settle();
    expect(store.messages.get(answerId).message).toMatchObject({
      status: "writing",
      text: "One two",
    });
    await ask.stopAll();
  });

  test("gives a late reader everything so far", async () => {
    const { ask, model } = open();
    const { answerId } = await ask.send(nowhere, why);
    model.step({ type: "text", text: "Already said. ", generated: 3 });
    await settle();
    const late = collect(ask, answerId);
    await settle();
    model.step({ type: "text", text: "New.", generated: 4 });
    model.step(doneStep("end"));
    const [snapshot, delta] = await late;
    expect(snapshot).toMatchObject({ type: "snapshot", answer: { text: "Already said. " } });
    expect(delta).toEqual({ type: "delta", text: "New.", generated: 4 });
  });

  test("sends earlier turns with a follow-up", async () => {
    const { ask, model } = open();
    const first = await ask.send(nowhere, why);
    model.step({ type: "text", text: "Because of pressure.", generated: 4 });
    model.step(doneStep("end"));
    await collect(ask, first.answerId);
    const place = { conversationId: first.conversationId, parentId: first.answerId };
    await ask.send(place, asks("Which pressure?"));
    const prompt = model.requests[1]?.prompt.segments.map(({ text }) => text).join("");
    expect(prompt).toContain(
      "Why does oedema form?\n\n### Assistant:\nBecause of pressure.\n\n### User:\nWhich pressure?",
    );
    await ask.stopAll();
  });

  test("refuses an empty question, and one while an answer is being written", async () => {
    const { ask } = open();
    await expect(ask.send(nowhere, asks(" \n"))).rejects.toThrow("QUESTION_EMPTY");
    const { conversationId, answerId } = await ask.send(nowhere, why);
    await expect(ask.send({ conversationId, parentId: answerId }, why)).rejects.toThrow(
      "STILL_ANSWERING",
    );
    await ask.stopAll();
  });

  test("refuses a question that does not fit and says by how many tokens", async () => {
    const { ask, store } = open();
    const text = "word ".repeat(3000);
    const refusal = await ask.send(nowhere, asks(text)).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Failed);
    const { budget } = await ask.budget(nowhere, asks(text));
    expect((refusal as Failed).failure).toEqual({
      code: "QUESTION_TOO_LONG",
      data: { overBy: budget.overBy, contextSize: 2048 },
    });
    expect(budget.overBy).toBeGreaterThan(900);
    expect(store.conversations.list({ search: "", limit: 10, offset: 0 }).total).toBe(0);
  });
});

describe("an answer that does not end by itself", () => {
  test("keeps its text when it is stopped", async () => {
    const { ask, store, model } = open();
    const { answerId } = await ask.send(nowhere, why);
    model.step({ type: "text", text: "Half an ans", generated: 3 });
    await settle();
    await ask.stop(answerId);
    expect(store.messages.get(answerId).message).toMatchObject({
      status: "stopped",
      stop: "cancelled",
      text: "Half an ans",
    });
  });

  test("is stopped once it only repeats itself, and is complete", async () => {
    const { ask, model } = open();
    const { answerId } = await ask.send(nowhere, why);
    const text = "random ".repeat(14);
    model.step({ type: "text", text, generated: 14 });
    const events = await collect(ask, answerId);
    expect(events.at(-1)).toMatchObject({
      type: "done",
      answer: { status: "complete", stop: "repetition", text: text.trim() },
    });
  });

  test("keeps its text when the worker dies, and is marked interrupted", async () => {
    const { ask, model } = open();
    const { answerId } = await ask.send(nowhere, why);
    model.step({ type: "text", text: "Half", generated: 1 });
    model.step({ type: "fail", failure: { code: "WORKER_DIED", data: { during: "answer" } } });
    const events = await collect(ask, answerId);
    expect(events.at(-1)).toMatchObject({
      type: "done",
      answer: { status: "interrupted", text: "Half", failure: { code: "WORKER_DIED" } },
    });
  });

  test("tells readers when it could not be saved", async () => {
    const { ask, store, model } = open();
    const { answerId } = await ask.send(nowhere, why);
    const events = collect(ask, answerId);
    await settle();
    store.close();
    closings.length = 0;
    model.step({ type: "text", text: "Lost?", generated: 1 });
    model.step(doneStep("end"));
    expect((await events).at(-1)).toMatchObject({
      type: "done",
      answer: { status: "failed", text: "Lost?", failure: { code: "INTERNAL" } },
    });
  });
});

describe("regenerate", () => {
  test("adds a version, with a seed of its own, and keeps the first", async () => {
    const { ask, store, model } = open();
    const first = await ask.send(nowhere, why);
    model.step({ type: "text", text: "First.", generated: 1 });
    model.step(doneStep("end"));
    await collect(ask, first.answerId);
    const second = await ask.regenerate(first.answerId);
    model.step({ type: "text", text: "Second.", generated: 1 });
    model.step(doneStep("end"));
    await collect(ask, second.answerId);

    const path = store.messages.chosenPath(first.conversationId);
    expect(path.at(-1)).toMatchObject({
      text: "Second.",
      versions: [first.answerId, second.answerId],
    });
    expect(store.messages.get(first.answerId).message).toMatchObject({ text: "First." });
    const [a, b] = model.requests.map(({ decoding }) => decoding.seed);
    expect(a).not.toBe(b);
    expect(model.requests[0]?.prompt).toEqual(model.requests[1]?.prompt);
  });
});

test("a question asked again in other words is a branch of its own", async () => {
  const { ask, store, model } = open();
  const first = await ask.send(nowhere, why);
  model.step(doneStep("end"));
  await collect(ask, first.answerId);
  const place = { conversationId: first.conversationId, parentId: null };
  const edited = await ask.send(place, asks("Why does ascites form?"));
  await ask.stopAll();
  const path = store.messages.chosenPath(first.conversationId);
  expect(path[0]).toMatchObject({
    id: edited.questionId,
    versions: [first.questionId, edited.questionId],
  });
  expect(store.conversations.summary(first.conversationId).title).toBe(why.question.text);
});

describe("a model that rests", () => {
  /** As open, with the model resting until it is woken; told counts who hears that it is missed, warmed what is read ahead. */
  function openRested(wake: () => Promise<void> = async () => {}) {
    const opened = open();
    const ready = opened.model.state();
    let isResting = true;
    const seen = { wakes: 0, missed: 0, warmed: 0 };
    Object.assign(opened.model, {
      state: () =>
        isResting ? { kind: "resting", path: "scripted.gguf", name: "Scripted" } : ready,
      async wake() {
        seen.wakes += 1;
        await wake();
        isResting = false;
      },
      warm: async () => void (seen.warmed += 1),
    });
    opened.ask.onStart(() => (seen.missed += 1));
    return { ...opened, seen };
  }

  test("is woken by a question, and what takes its memory hears of it first", async () => {
    const missedAtWaking: number[] = [];
    const { ask, model, seen } = openRested(async () => void missedAtWaking.push(seen.missed));
    const { answerId } = await ask.send(nowhere, why);
    expect(missedAtWaking).toEqual([1]);
    model.step(doneStep("end"));
    expect((await collect(ask, answerId)).at(-1)).toMatchObject({ type: "done" });
  });

  test("is woken and warmed by words that are being typed, but not by an empty field", async () => {
    const { ask, seen } = openRested();
    await expect(ask.budget(nowhere, asks("  "))).rejects.toThrow("NO_MODEL");
    expect(seen).toEqual({ wakes: 0, missed: 0, warmed: 0 });
    expect((await ask.budget(nowhere, why)).budget.overBy).toBe(0);
    await settle();
    expect(seen).toEqual({ wakes: 1, missed: 1, warmed: 1 });
    // An empty field is counted once it is there.
    expect((await ask.budget(nowhere, asks(""))).budget.overBy).toBe(0);
  });

  test("that cannot come back fails the question with the reason", async () => {
    const gone = new Failed({ code: "FILE_MISSING", data: { path: "scripted.gguf" } });
    const { ask, store } = openRested(() => Promise.reject(gone));
    await expect(ask.send(nowhere, why)).rejects.toMatchObject({ failure: gone.failure });
    expect(store.conversations.list({ search: "", limit: 10, offset: 0 }).total).toBe(0);
  });
});
