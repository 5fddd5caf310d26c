import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { automaticLoad } from "../contract/models.ts";
import type { Model } from "../core/ports.ts";
import type { WorkerProcess } from "./workerProcess.ts";
import {
  answer,
  createDeaths,
  lastPid,
  load,
  never,
  openBench,
  plain,
  request,
  type Bench,
} from "./modelFixture.ts";
import { fileKeyOf } from "./fileKey.ts";

const times = 10;
const quickly = { backOffMs: [1, 1, 1] };

let bench: Bench;
let slow: string;

beforeAll(async () => {
  bench = await openBench();
  slow = await bench.writeModel("slow", { layers: 60, answer: "endless" });
});
afterAll(() => bench.clean());

const question = plain("A patient asks how much water to drink on a hot day. ".repeat(60));

function killNow(workers: readonly WorkerProcess[]): void {
  process.kill(lastPid(workers), "SIGKILL");
}

async function killAtPrompt(model: Model, workers: readonly WorkerProcess[]): Promise<void> {
  const asking = answer(model, request([question]), undefined, (event) => {
    if (event.type === "reading" && event.evaluated > 0) killNow(workers);
  });
  await expect(asking).rejects.toMatchObject({
    failure: { code: "WORKER_DIED", data: { during: "prompt" } },
  });
}

/** The model loads again by itself after the death before; here that load is killed in turn. */
async function killAtLoad(model: Model, workers: readonly WorkerProcess[]): Promise<void> {
  const seen = new AbortController();
  for await (const state of model.watch(seen.signal)) {
    if (state.kind !== "loading" || state.percent === 0) continue;
    killNow(workers);
    return;
  }
}

async function killMidAnswer(model: Model, workers: readonly WorkerProcess[]): Promise<void> {
  let text = "";
  const asked = request([plain("Explain filtration.")], { decoding: { maxTokens: 1500 } });
  const asking = answer(model, asked, undefined, (event) => {
    if (event.type !== "text") return;
    if (text === "") killNow(workers);
    text += event.text;
  });
  await expect(asking).rejects.toMatchObject({
    failure: { code: "WORKER_DIED", data: { during: "answer" } },
  });
  expect(text).toMatch(/kidneys filter/);
}

async function nextQuestionWorks(model: Model): Promise<void> {
  const { done } = await answer(model, request([plain("word")], { decoding: { maxTokens: 2 } }));
  expect(done).toMatchObject({ stop: "length", tokens: { generated: 2 } });
}

async function survive(rounds: number): Promise<void> {
  const { model, workers } = bench.open({ limits: quickly });
  await load(model, slow);
  for (let round = 0; round < rounds; round++) {
    await killAtPrompt(model, workers);
    await killAtLoad(model, workers);
    await nextQuestionWorks(model);
    await killMidAnswer(model, workers);
    await nextQuestionWorks(model);
  }
  expect(workers).toHaveLength(1 + 3 * rounds);
  await model.dispose();
}

test(`a worker killed at prompt, load and answer, ${times} times each: the next question works`, async () => {
  await Promise.all([survive(times / 2), survive(times / 2)]);
}, 180_000);

describe.concurrent("a model slot", () => {
  test("a model that kills its worker three times while loading is quarantined, also later", async () => {
    const modelDeaths = createDeaths();
    const { model, workers } = bench.open({ limits: quickly, modelDeaths });
    const states: string[] = [];
    const watching = new AbortController();
    void (async () => {
      for await (const state of model.watch(watching.signal)) {
        states.push(state.kind);
        if (state.kind === "loading" && state.percent > 0) killNow(workers);
      }
    })();
    const quarantined = { failure: { code: "MODEL_QUARANTINED", data: { path: slow, deaths: 3 } } };
    await expect(load(model, slow)).rejects.toMatchObject(quarantined);
    expect(model.state()).toMatchObject({ kind: "failed", ...quarantined });
    expect(states.filter((kind) => kind === "waiting").length).toBeGreaterThanOrEqual(2);
    watching.abort();
    await model.dispose();

    const later = bench.open({ modelDeaths });
    await expect(load(later.model, slow)).rejects.toMatchObject(quarantined);
    expect(later.workers).toHaveLength(0);
    const insisting = await later.model.load(slow, automaticLoad, true, never);
    expect(insisting.notes).toEqual([]);
    expect(modelDeaths.count(await fileKeyOf(slow))).toBe(0);
  });

  test("a model that ended its worker twice is tried without the graphics processor, and says so", async () => {
    const modelDeaths = createDeaths();
    const fileKey = await fileKeyOf(slow);
    modelDeaths.add(fileKey, 1);
    modelDeaths.add(fileKey, 2);
    const { model } = bench.open({ modelDeaths });
    const loaded = await load(model, slow);
    expect(loaded.gpu).toBeNull();
    expect(loaded.notes.join()).toContain(
      "left out: loading this model ended its process twice before",
    );
    expect(modelDeaths.count(fileKey)).toBe(2);
  });

  test("layers asked for by number give the graphics processor another chance, but lift no quarantine", async () => {
    const modelDeaths = createDeaths();
    const fileKey = await fileKeyOf(slow);
    modelDeaths.add(fileKey, 1);
    modelDeaths.add(fileKey, 2);
    const { model } = bench.open({ modelDeaths });
    const byNumber = { ...automaticLoad, gpuLayers: 8 };
    const { gpu, notes } = await model.load(slow, byNumber, false, never);
    expect(notes.join()).not.toContain("left out");
    // A computer without one must not keep silent about what was asked for.
    if (gpu === null) expect(notes.join()).toContain("although its layers were set to 8");
    expect(modelDeaths.count(fileKey)).toBe(0);

    for (const at of [1, 2, 3]) modelDeaths.add(fileKey, at);
    await expect(model.load(slow, byNumber, false, never)).rejects.toMatchObject({
      failure: { code: "MODEL_QUARANTINED" },
    });
  });

  test("a worker that falls silent is killed, and the model loaded again", async () => {
    const { model, workers } = bench.open({
      limits: { ...quickly, heartbeatMs: 1000, heartbeatMisses: 3 },
    });
    await load(model, slow);
    process.kill(lastPid(workers), "SIGSTOP");
    expect(await workers[0]?.exited).toBe("SIGKILL");
    await nextQuestionWorks(model);
    expect(workers).toHaveLength(2);
  });

  test("a worker that does not stop when told so is killed; the answer ends as cancelled", async () => {
    const { model, workers } = bench.open({ limits: { ...quickly, stopMs: 100 } });
    await load(model, slow);
    const abort = new AbortController();
    const asked = request([plain("word")], { decoding: { maxTokens: 1500 } });
    const stopped = await answer(model, asked, abort.signal, (event) => {
      if (event.type !== "text" || abort.signal.aborted) return;
      process.kill(lastPid(workers), "SIGSTOP");
      abort.abort();
    });
    expect(stopped.done.stop).toBe("cancelled");
    expect(stopped.text).not.toBe("");
    await nextQuestionWorks(model);
  });

  test("whoever stops while the prompt is read waits for nothing; a stuck worker is killed behind it", async () => {
    const { model, workers } = bench.open({
      limits: { ...quickly, stopMs: 100, heartbeatMs: 3_600_000 },
    });
    await load(model, slow);
    const abort = new AbortController();
    const long = request([plain("word ".repeat(600))]);
    const stopped = await answer(model, long, abort.signal, (event) => {
      if (event.type !== "reading" || abort.signal.aborted) return;
      process.kill(lastPid(workers), "SIGSTOP");
      abort.abort();
    });
    expect(stopped).toMatchObject({ text: "", done: { stop: "cancelled" } });
    await nextQuestionWorks(model);
    expect(await workers[0]?.exited).toBe("SIGKILL");
  });
});
