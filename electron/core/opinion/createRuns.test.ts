import { describe, expect, test } from "vitest";
import type { ModelState } from "../../contract/models.ts";
import type { OpinionRun } from "../../contract/opinion.ts";
import { usualOpinion } from "../../contract/opinion.ts";
import { listeningLog, openTestStore } from "../../store/testing/openTestStore.ts";
import {
  beginSession,
  choiceItem,
  lockOf,
  sampleBank,
} from "../../store/testing/practiceSamples.ts";
import { createScriptedModel, type ScriptedModel } from "../ask/scriptedModel.ts";
import { createNews } from "../createNews.ts";
import type { Model, Store } from "../ports.ts";
import { createOpinions } from "./createOpinions.ts";

const { letter, reason } = usualOpinion;
const tokens = { prompt: 100, cached: 80 };
const sayB = { type: "done", probabilities: [0.1, 0.7, 0.1, 0.1], tokens } as const;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Questions that the student asks and whose answers take as long as a test says. */
function createAsking() {
  const listeners = new Set<() => void>();
  let answered: PromiseWithResolvers<void> | null = null;
  return {
    idle: async () => answered?.promise,
    onStart(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask() {
      answered = Promise.withResolvers();
      for (const listener of listeners) listener();
    },
    answer() {
      answered?.resolve();
      answered = null;
    },
    listeners,
  };
}

/** A model that can be unloaded and loaded. */
function switchable(model: ScriptedModel, isLoaded: boolean) {
  const news = createNews(() => 0);
  let state: ModelState = isLoaded ? model.state() : { kind: "none" };
  const become = (next: ModelState): void => {
    state = next;
    news.tell();
  };
  const switched: Model = {
    ...model,
    state: () => state,
    async wake() {
      if (state.kind === "resting") become(model.state());
    },
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield state;
    },
  };
  return {
    model: switched,
    become,
  };
}

function openOver(store: Store, { isLoaded = true, contextSize = 2048 } = {}) {
  const scripted = createScriptedModel("meditron-7b", contextSize);
  const { model, become } = switchable(scripted, isLoaded);
  const asking = createAsking();
  let now = 5000;
  const clock = { now: () => now };
  const log = listeningLog();
  const opinions = createOpinions({ store, model, clock, log }, asking);
  return { opinions, scripted, become, asking, log, pass: (ms: number) => (now += ms) };
}

function open(options: Parameters<typeof openOver>[1] = {}) {
  const { store } = openTestStore();
  const bank = sampleBank(
    store,
    [1, 2, 3, 4, 5, 6].map((n) => choiceItem(n)),
  );
  return { store, ...bank, ...openOver(store, options) };
}

type Opened = Pick<ReturnType<typeof openOver>, "opinions">;

async function now({ opinions }: Opened): Promise<OpinionRun[]> {
  for await (const { runs } of opinions.runs.watch()) return runs;
  return [];
}

/** Resolves with the first news of the only run that pass. */
async function until({ opinions }: Opened, passes: (run: OpinionRun) => boolean) {
  for await (const { runs } of opinions.runs.watch()) {
    const [run] = runs;
    if (run !== undefined && passes(run)) return run;
  }
  throw new Error("the news ended");
}
const ended = ({ state }: OpinionRun) => state.kind !== "running" && state.kind !== "waiting";

describe("a run", () => {
  test("answers every question of a bank that has no opinion yet", async () => {
    const opened = open();
    const { opinions, scripted, store, bankId, itemIds, pass } = opened;
    for (const _ of itemIds) scripted.scores.step(sayB);
    pass(1);
    const runId = opinions.runs.run(bankId, letter);
    expect(opinions.runs.run(bankId, letter)).toBe(runId);
    // The keys are B, C, D, A, B, C.
    expect(await until(opened, ended)).toMatchObject({
      id: runId,
      bankName: "Exam",
      state: { kind: "done" },
      done: 6,
      right: 2,
      items: 6,
      secondsLeft: null,
    });
    expect(store.practice.runs.list()).toMatchObject([{ id: runId, state: { kind: "done" } }]);
    // All but the examples themselves share them, so that their evaluation is kept.
    const prompts = scripted.scores.requests.map(({ prompt }) =>
      prompt.segments.map(({ text }) => text).join(""),
    );
    expect(prompts.map((prompt) => prompt.match(/(?<=number )\d/g)?.join(""))).toEqual([
      "2341",
      "1342",
      "1243",
      "1234",
      "1235",
      "1236",
    ]);
    opinions.runs.dismiss();
    expect(store.practice.runs.list()).toEqual([]);
    expect(await now(opened)).toEqual([]);
  });

  test("tells how long the rest will take", async () => {
    const opened = open();
    const { opinions, scripted, bankId, pass } = opened;
    opinions.runs.run(bankId, letter);
    await settle();
    expect(await now(opened)).toMatchObject([{ done: 0, secondsLeft: null }]);
    for (const ms of [2000, 4000]) {
      pass(ms);
      scripted.scores.step(sayB);
      await settle();
    }
    expect(await now(opened)).toMatchObject([{ done: 2, secondsLeft: 12 }]);
    await opinions.close();
  });

  test("gives up its item when the student asks, waits for the answer and does it again", async () => {
    const opened = open();
    const { opinions, scripted, bankId, asking } = opened;
    opinions.runs.run(bankId, letter);
    await settle();
    expect(scripted.scores.requests).toHaveLength(1);
    asking.ask();
    await settle();
    expect(await now(opened)).toMatchObject([
      { state: { kind: "waiting", for: "student" }, done: 0 },
    ]);
    expect(scripted.scores.requests).toHaveLength(1);
    asking.answer();
    await settle();
    const [first, second] = scripted.scores.requests;
    expect(second?.prompt).toEqual(first?.prompt);
    for (let i = 0; i < 6; i++) scripted.scores.step(sayB);
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
    expect(asking.listeners.size).toBe(0);
  });

  test("makes way for an opinion the student asks for, or shares it when it is the same", async () => {
    const opened = open();
    const { opinions, scripted, store, bankId, itemIds } = opened;
    const sessionId = beginSession(store, itemIds.slice(0, 2));
    store.practice.lock(sessionId, [lockOf(0, true), lockOf(1, true)], null);
    opinions.runs.run(bankId, letter);
    await settle();
    const same = opinions.ask(sessionId, 0, letter);
    const sharing = same.next();
    await settle();
    expect(scripted.scores.requests).toHaveLength(1);
    scripted.scores.step(sayB);
    expect((await sharing).value).toMatchObject({ type: "done" });
    await same.return(undefined);
    await settle();
    expect(scripted.scores.requests).toHaveLength(2);
    // The run is at the second item; the student asks for the reasons of the first.
    const other = opinions.ask(sessionId, 0, reason);
    const writing = other.next();
    await settle();
    expect(scripted.requests).toHaveLength(1);
    expect(scripted.scores.requests).toHaveLength(2);
    expect(await now(opened)).toMatchObject([{ state: { kind: "waiting", for: "student" } }]);
    scripted.step({ type: "text", text: "The answer is: C", generated: 4 });
    await writing;
    await other.return(undefined);
    await settle();
    expect(scripted.scores.requests).toHaveLength(3);
    await opinions.close();
  });

  test("waits for a model and goes on when one is loaded", async () => {
    const opened = open({ isLoaded: false });
    const { opinions, scripted, bankId, become } = opened;
    opinions.runs.run(bankId, letter);
    await settle();
    expect(await now(opened)).toMatchObject([
      { state: { kind: "waiting", for: "model" }, done: 0, items: 6 },
    ]);
    for (let i = 0; i < 6; i++) scripted.scores.step(sayB);
    become(scripted.state());
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
  });

  test("leaves the rest of Viva room while a model refuses that still says it is ready", async () => {
    const { opinions, scripted, bankId, become } = open();
    const refusals = 50;
    for (let n = 0; n < refusals; n += 1) {
      scripted.scores.step({ type: "fail", failure: { code: "NO_MODEL", data: {} } });
    }
    opinions.runs.run(bankId, letter);
    await settle();
    // Nothing but a timer was waited for: it asked once and drew breath.
    expect(scripted.scores.requests.length).toBeLessThan(5);
    become({ kind: "none" });
    await opinions.close();
  });

  test("waits for a model that made room for another one, and goes on when it is back", async () => {
    const opened = open();
    const { opinions, scripted, bankId, become } = opened;
    const gone = { code: "MODEL_AWAY", data: { name: "Scripted", for: "Other" } } as const;
    scripted.scores.step({ type: "fail", failure: gone });
    opinions.runs.run(bankId, letter);
    await settle();
    for (let n = 0; n < 6; n += 1) scripted.scores.step(sayB);
    become(scripted.state());
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
  });

  test("wakes a model that rests", async () => {
    const opened = open();
    const { opinions, scripted, bankId, become } = opened;
    become({ kind: "resting", path: "scripted.gguf", name: "Scripted" });
    for (let n = 0; n < 6; n += 1) scripted.scores.step(sayB);
    opinions.runs.run(bankId, letter);
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
  });

  test("answers with whichever model is loaded, each for itself", async () => {
    const opened = open();
    const { opinions, scripted, store, bankId, become, itemIds } = opened;
    opinions.runs.run(bankId, letter);
    for (let i = 0; i < 2; i++) scripted.scores.step(sayB);
    await settle();
    const state = scripted.state();
    if (state.kind !== "ready") throw new Error("it is loaded");
    const { model } = state;
    become({ kind: "ready", model: { ...model, file: { ...model.file, quantization: "Q4_K_M" } } });
    for (let i = 0; i < 7; i++) scripted.scores.step(sayB);
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
    const models = store.practice.opinions
      .ofItem(itemIds[0] ?? "")
      .map(({ model }) => model.quantization);
    expect(models).toEqual(["F32", "Q4_K_M"]);
  });

  test("teaches no key any longer that was reported or corrected meanwhile", async () => {
    const { store } = openTestStore();
    const items = Array.from({ length: 110 }, (_, n) => choiceItem(n + 1));
    const { bankId, itemIds } = sampleBank(store, items);
    const opened = openOver(store);
    const { opinions, scripted } = opened;
    opinions.runs.run(bankId, letter);
    for (let i = 0; i < 50; i++) scripted.scores.step(sayB);
    await until(opened, ({ done }) => done === 50);
    store.banks.report(itemIds[0] ?? "", "It is C.");
    const { content, ...fields } = store.banks.item(itemIds[1] ?? "");
    if (content.kind === "card") throw new Error("no question");
    store.banks.edit(itemIds[1] ?? "", { ...fields, content: { ...content, key: 0 } }, 6000);
    for (let i = 0; i < 60; i++) scripted.scores.step(sayB);
    await until(opened, ended);
    const last = scripted.scores.requests.at(-1)?.prompt.segments.map(({ text }) => text);
    expect(last?.join("").match(/(?<=number )\d+|(?<=answer is: )[A-D]/g)).toEqual([
      "2",
      "A",
      "3",
      "D",
      "4",
      "A",
      "110",
    ]);
  });

  test("leaves out an item that is too long, for good", async () => {
    const { store } = openTestStore();
    const long = choiceItem(1);
    if (long.content.kind === "card") throw new Error("no question");
    const stem = "word ".repeat(3000);
    const items = [{ ...long, content: { ...long.content, stem } }, choiceItem(2)];
    const { bankId } = sampleBank(store, items);
    const opened = openOver(store);
    opened.scripted.scores.step(sayB);
    opened.opinions.runs.run(bankId, { ...letter, shots: 0 });
    expect(await until(opened, ended)).toMatchObject({
      state: { kind: "done" },
      done: 2,
      right: 0,
      items: 2,
    });
    expect(opened.scripted.scores.requests).toHaveLength(1);
  });

  test("tries an item with which the model died once more, and then leaves it out", async () => {
    const opened = open();
    const { opinions, scripted, bankId } = opened;
    const died = { code: "WORKER_DIED", data: { during: "prompt" } } as const;
    for (let i = 0; i < 2; i++) scripted.scores.step({ type: "fail", failure: died });
    for (let i = 0; i < 5; i++) scripted.scores.step(sayB);
    opinions.runs.run(bankId, letter);
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
    expect(scripted.scores.requests).toHaveLength(7);
  });

  test("fails when its bank is gone or the model refuses, and says how", async () => {
    const opened = open();
    const { opinions, scripted, store, bankId } = opened;
    const failure = { code: "TEMPLATE_FAILED", data: { reason: "no such filter" } } as const;
    scripted.scores.step({ type: "fail", failure });
    opinions.runs.run(bankId, letter);
    expect(await until(opened, ended)).toMatchObject({ state: { kind: "failed", failure } });
    const runId = opinions.runs.run(bankId, letter);
    await settle();
    store.banks.remove(bankId, 6000);
    scripted.scores.step(sayB);
    await settle();
    expect(store.practice.runs.list().find(({ id }) => id === runId)?.state).toEqual({
      kind: "failed",
      failure: { code: "BANK_MISSING", data: {} },
    });
    expect(await now(opened)).toEqual([]);
    expect(() => opinions.runs.run(bankId, letter)).toThrow("BANK_MISSING");
  });

  test("is stopped in the midst of an item, and the next one begins", async () => {
    const opened = open();
    const { opinions, scripted, store, bankId, pass } = opened;
    const first = opinions.runs.run(bankId, letter);
    pass(1);
    const second = opinions.runs.run(bankId, { ...letter, shots: 0 });
    expect(second).not.toBe(first);
    await settle();
    expect(scripted.scores.requests).toHaveLength(1);
    opinions.runs.stop(first);
    await settle();
    for (let i = 0; i < 6; i++) scripted.scores.step(sayB);
    expect(await until(opened, ended)).toMatchObject({ id: second, state: { kind: "done" } });
    expect(store.practice.runs.list().map(({ state }) => state.kind)).toEqual(["done", "stopped"]);
    opinions.runs.stop(second);
    opinions.runs.stop(crypto.randomUUID());
    expect((await now(opened)).map(({ state }) => state.kind)).toEqual(["done", "stopped"]);
  });
});

test.each(["the student", "a model"])("a run that waits for %s can be stopped", async (whom) => {
  const opened = open({ isLoaded: false });
  const { opinions, asking, bankId, store } = opened;
  if (whom === "the student") asking.ask();
  const runId = opinions.runs.run(bankId, letter);
  await settle();
  opinions.runs.stop(runId);
  await settle();
  expect(await now(opened)).toMatchObject([{ state: { kind: "stopped" } }]);
  expect(store.practice.runs.list()).toMatchObject([{ state: { kind: "stopped" } }]);
  await opinions.close();
});

describe("after a restart", () => {
  test("an unfinished run goes on where it was", async () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(
      store,
      [1, 2, 3, 4, 5, 6].map((n) => choiceItem(n)),
    );
    const before = openOver(store);
    before.opinions.runs.run(bankId, letter);
    before.scripted.scores.step(sayB);
    before.scripted.scores.step(sayB);
    await settle();
    await before.opinions.close();
    expect(store.practice.runs.list()).toMatchObject([{ state: { kind: "running" } }]);

    const after = openOver(store);
    await settle();
    expect(after.scripted.scores.requests).toHaveLength(0);
    for (let i = 0; i < 4; i++) after.scripted.scores.step(sayB);
    after.opinions.start();
    expect(await until(after, ended)).toMatchObject({ state: { kind: "done" }, done: 6 });
    expect(after.scripted.scores.requests).toHaveLength(4);
    expect(before.log.lines).toEqual([]);
  });

  test("one that had ended still tells what its model did, with none or another loaded", async () => {
    const { store } = openTestStore();
    const { bankId } = sampleBank(
      store,
      [1, 2].map((n) => choiceItem(n)),
    );
    const before = openOver(store);
    for (let i = 0; i < 2; i++) before.scripted.scores.step(sayB);
    before.opinions.runs.run(bankId, letter);
    await until(before, ended);
    await before.opinions.close();
    const { practice } = store;
    // A long bank's reasonings would keep the core busy.
    const withKeys = () => {
      throw new Error("every opinion was read");
    };
    const opinions = { ...practice.opinions, withKeys };
    const after = openOver({ ...store, practice: { ...practice, opinions } }, { isLoaded: false });
    expect(await now(after)).toMatchObject([
      { state: { kind: "done" }, done: 2, right: 1, items: 2, secondsLeft: null },
    ]);
  });
});
