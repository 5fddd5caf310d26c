// oxlint-disable no-restricted-imports -- tests run on the real store
import { describe, expect, onTestFinished, test } from "vitest";
import { sampleCheck } from "../../store/testing/checkSamples.ts";
import { doneStep } from "../ask/scriptedModel.ts";
import { Failed } from "../failed.ts";
import type { GenerateEvent, Model, StoredCheck, StoredCheckAnswer } from "../ports.ts";
import { createCheckRuns } from "./createCheckRuns.ts";
import { waitingAnswer } from "./newCheck.ts";
import { presentCheck } from "./presentCheck.ts";
import { first, openChecks, second } from "./testing/openChecks.ts";

/** A check that is not blind and whose model's column is to be written by this engine. */
function waitingCheck(engine = first, changes: Partial<StoredCheck> = {}): StoredCheck {
  const answers = [waitingAnswer("model", engine)];
  return sampleCheck({ blind: false, answers, passages: [], stage: "writing", ...changes });
}

/** Runs over a real store; the student's questions, the disk and what is leased are in the test's hand. */
function openRuns(checks: readonly StoredCheck[], generate: Model["generate"] | null = null) {
  const opened = openChecks();
  const { store, models, engines } = opened;
  store.checks.add(checks);
  const beginners = new Set<() => void>();
  const disk = { isFull: false };
  const leased: string[] = [];
  const ended: string[] = [];
  const full = (): void => {
    if (disk.isFull) throw new Failed({ code: "DISK_FULL", data: {} });
  };
  const guarded = {
    ...store,
    checks: {
      ...store.checks,
      saveAnswer: (id: string, answer: StoredCheckAnswer) => {
        full();
        store.checks.saveAnswer(id, answer);
      },
      saveText: (id: string, column: "model" | "second", text: string) => {
        full();
        store.checks.saveText(id, column, text);
      },
    },
  };
  const runs = createCheckRuns(
    {
      ...opened,
      store: guarded,
      engines: {
        ...engines,
        lease: async (engine, loading, signal) => {
          const lease = await engines.lease(engine, loading, signal);
          leased.push(engine.path);
          const release = () => {
            if (leased.includes(engine.path)) leased.splice(leased.indexOf(engine.path), 1);
          };
          return {
            ...lease,
            model: { ...lease.model, generate: generate ?? lease.model.generate },
            release,
          };
        },
      },
    },
    async (check) => store.checks.get(check.id),
    {
      begin: () => {},
      free: async () => {},
      onBegin(listener) {
        beginners.add(listener);
        return () => beginners.delete(listener);
      },
    },
    (id) => ended.push(id),
  );
  onTestFinished(() => runs.close());
  return {
    ...opened,
    models,
    runs,
    disk,
    leased,
    ended,
    studentAsks: () => beginners.forEach((listener) => listener()),
    stateOf: (id: string) => store.checks.get(id).answers[0]?.state,
  };
}

/** Until something is so; there is nothing to wait on but turns of the event loop. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const isOf = (kind: string, live: ReturnType<ReturnType<typeof openRuns>["runs"]["live"]>) =>
  live?.state.kind === kind;

/** An answer that is written whole, but whose generator comes to its end only when the test lets it. */
function slowToEnd() {
  const gate = Promise.withResolvers<void>();
  const said = Promise.withResolvers<void>();
  async function* generate(): AsyncGenerator<GenerateEvent> {
    try {
      yield { type: "text", text: "Nitrates help.", generated: 2 };
      yield doneStep("end");
    } finally {
      said.resolve();
      await gate.promise;
    }
  }
  return { generate, said: said.promise, end: gate.resolve };
}

describe("a column that is written", () => {
  test.each(["stop", "stopAll", "close"] as const)(
    "stays written, whatever comes then: %s",
    async (way) => {
      const check = waitingCheck();
      const slow = slowToEnd();
      const { runs, stateOf, store, ended } = openRuns([check], slow.generate);
      runs.wake();
      await slow.said;
      const left = way === "stop" ? runs.stop(check.id, "model") : runs[way]();
      slow.end();
      await left;
      expect(stateOf(check.id)).toEqual({ kind: "done", stop: "end" });
      expect(store.checks.get(check.id).answers[0]?.text).toBe("Nitrates help.");
      if (way !== "close") expect(ended).toContain(check.id);
    },
  );

  test("is saved when the disk has room again, and shown until then", async () => {
    const check = waitingCheck();
    const { runs, models, disk, stateOf, store } = openRuns([check]);
    runs.wake();
    await until(() => models.model.requests.length === 1);
    disk.isFull = true;
    models.model.step({ type: "text", text: "Nitrates help.", generated: 2 });
    models.model.step(doneStep("end"));
    await until(() => isOf("failed", runs.live(check.id, "model")));
    expect(runs.live(check.id, "model")).toEqual({
      state: { kind: "failed", failure: { code: "DISK_FULL", data: {} } },
      text: "Nitrates help.",
    });
    expect(stateOf(check.id)).toEqual({ kind: "waiting" });
    runs.wake();
    await expect(runs.stop(check.id, "model")).rejects.toThrow("DISK_FULL");
    expect(runs.live(check.id, "model")?.text).toBe("Nitrates help.");
    disk.isFull = false;
    runs.wake();
    expect(stateOf(check.id)).toEqual({ kind: "done", stop: "end" });
    expect(store.checks.get(check.id).answers[0]?.text).toBe("Nitrates help.");
    expect(runs.live(check.id, "model")).toBeNull();
    expect(models.model.requests).toHaveLength(1);
  });

  test("is saved at the end where nothing woke it before", async () => {
    const check = waitingCheck();
    const { runs, models, disk, stateOf } = openRuns([check]);
    runs.wake();
    await until(() => models.model.requests.length === 1);
    disk.isFull = true;
    models.model.step(doneStep("end"));
    await until(() => isOf("failed", runs.live(check.id, "model")));
    disk.isFull = false;
    await runs.close();
    expect(stateOf(check.id)).toEqual({ kind: "done", stop: "end" });
  });
});

describe("a column that the student stops", () => {
  test("stays stopped though the model is wanted for something else, or Viva ends", async () => {
    for (const way of ["stopAll", "close"] as const) {
      const check = waitingCheck();
      const { runs, models, stateOf } = openRuns([check]);
      runs.wake();
      await until(() => models.model.requests.length === 1);
      await Promise.all([runs.stop(check.id, "model"), runs[way]()]);
      expect(stateOf(check.id)).toEqual({ kind: "stopped" });
    }
  });

  test("is stopped though it was just given up for the student's question", async () => {
    const check = waitingCheck();
    const { runs, models, stateOf, studentAsks } = openRuns([check]);
    runs.wake();
    await until(() => models.model.requests.length === 1);
    studentAsks();
    await runs.stop(check.id, "model");
    expect(stateOf(check.id)).toEqual({ kind: "stopped" });
  });
});

test("a change of the model waits for what is being written, not for all that is woken meanwhile", async () => {
  const [one, other] = [
    waitingCheck(first, { createdAt: 1 }),
    waitingCheck(first, { createdAt: 2 }),
  ];
  const { runs, models, stateOf } = openRuns([one, other]);
  runs.wake();
  await until(() => models.model.requests.length === 1);
  const stopped = runs.stopAll();
  runs.wake();
  await stopped;
  expect(stateOf(one.id)).toEqual({ kind: "waiting" });
});

test("a model that dies of its prompt each time is not started for ever", async () => {
  const check = waitingCheck();
  const died = { code: "WORKER_DIED", data: { during: "prompt" } } as const;
  let tries = 0;
  const { runs, models, stateOf } = openRuns([check], async function* () {
    tries += 1;
    yield { type: "text", text: "Nitr", generated: 1 };
    // It comes back by itself, as another one.
    const state = models.model.state();
    if (state.kind !== "ready") throw new Error("the model is loaded");
    const model = { ...state.model };
    Object.assign(models.model, { state: () => ({ kind: "ready", model }) });
    throw new Failed(died);
  });
  runs.wake();
  await until(() => stateOf(check.id)?.kind === "failed");
  expect(stateOf(check.id)).toEqual({ kind: "failed", failure: died });
  expect(tries).toBe(4);
});

test("a model that made room comes back for the student's question, also between two columns", async () => {
  const looked = waitingCheck(second, { createdAt: 1 });
  const next = waitingCheck(second, { createdAt: 2 });
  const { runs, models, store, studentAsks, leased, stateOf } = openRuns([looked, next]);
  const leaving = new AbortController();
  const present = () => presentCheck(store.checks.get(looked.id), runs.live);
  const news = runs.watch(looked.id, present, leaving.signal);
  await news.next();
  runs.wake();
  await until(() => models.second.requests.length === 1);
  // What is looked at goes on.
  studentAsks();
  expect(leased).toEqual([second.path]);
  models.second.step({ type: "text", text: "Nitrates help.", generated: 2 });
  models.second.step(doneStep("end"));
  await until(() => {
    const live = runs.live(next.id, "model");
    return live?.state.kind === "waiting" && live.state.for === "student";
  });
  expect(stateOf(looked.id)).toEqual({ kind: "done", stop: "end" });
  expect(leased).toEqual([]);
  leaving.abort();
});

test("a store that cannot be read is logged, and ends nothing", async () => {
  const { runs, store, log, preferences } = openRuns([]);
  preferences.update({ server: { ...preferences.get().server, enabled: true } });
  store.close();
  expect(() => runs.wake()).not.toThrow();
  await runs.close();
  expect(log.lines.length).toBeGreaterThan(0);
});
