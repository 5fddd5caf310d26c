import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SpeedEvent } from "../../contract/modelFiles.ts";
import { automaticLoad } from "../../contract/models.ts";
import { createLocalEngines } from "../../model/createLocalEngines.ts";
import { openBench, quietLog, stateOf, type Bench } from "../../model/modelFixture.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { sampleModel } from "../../store/testing/modelSamples.ts";
import { openTestStore, start, temporaryFolder } from "../../store/testing/openTestStore.ts";
import { createQuiet } from "./createQuiet.ts";
import { createSpeedTests } from "./createSpeedTest.ts";

const never = new AbortController().signal;
const mebibyte = 2 ** 20;
const failed = (code: string) => ({ failure: { code } });

let bench: Bench;
let paths: { readonly tiny: string; readonly other: string; readonly slow: string };
beforeAll(async () => {
  bench = await openBench();
  const [tiny, other, slow] = await Promise.all([
    bench.writeModel("tiny", { name: "Tiny", answer: "endless" }),
    bench.writeModel("other", { name: "Other", answer: "endless", contextLength: 256 }),
    bench.writeModel("slow", { name: "Slow", layers: 60, answer: "endless" }),
  ]);
  paths = { tiny, other, slow };
});
afterAll(() => bench.clean());

/** Real workers; haveBytes is the memory of the machine. */
function open(haveBytes?: number) {
  const { store } = openTestStore();
  const preferences = openPreferences(openConf(temporaryFolder()));
  const { model } = bench.open();
  const { model: second } = bench.open();
  const engines = createLocalEngines({
    main: model,
    second,
    log: quietLog,
    lingerMs: 0,
    ...(haveBytes === undefined ? {} : { haveBytes }),
  });
  let running = 0;
  let told = 0;
  const tests = createSpeedTests(
    { store, model, engines, preferences, clock: { now: () => start } },
    createQuiet(() => running),
    () => (told += 1),
  );
  return {
    store,
    preferences,
    model,
    second,
    tests,
    close: () => engines.close(),
    told: () => told,
    write: (calls: number) => (running = calls),
    list: (path: string, use: "answers" | "embeddings" = "answers") =>
      store.models.put(sampleModel(path, { use })).id,
    load: (path: string) => model.load(path, automaticLoad, false, never),
  };
}

async function all(events: AsyncIterable<SpeedEvent>): Promise<SpeedEvent[]> {
  const found: SpeedEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

describe("a test of speed", () => {
  it("measures the model that is loaded, as it is loaded, and is kept", async () => {
    const { list, load, preferences, tests, told, store, close } = open();
    const id = list(paths.tiny);
    const loaded = await load(paths.tiny);
    preferences.update({ lastModel: paths.tiny });
    const events = await all(tests.test(id, never));
    const done = events.at(-1);
    if (done?.type !== "done") throw new Error("the test did not end with done");
    const { run } = done;
    expect(run).toMatchObject({
      at: start,
      contextSize: loaded.contextSize,
      threads: loaded.threads,
      gpu: loaded.gpu,
      gpuLayers: loaded.gpuLayers,
      adapter: null,
      asked: { threads: "auto", gpuLayers: "auto", flashAttention: "auto" },
      loadMs: loaded.loadMs,
      generatedTokens: 64,
    });
    expect(run.promptTokens).toBeGreaterThan(150);
    expect(run.promptTokens).toBeLessThanOrEqual(258);
    for (const speed of [run.promptPerSecond, run.generatePerSecond, run.firstTokenMs]) {
      expect(speed).toBeGreaterThan(0);
    }
    expect(run.residentBytes).toBeGreaterThan(10 * mebibyte);
    expect(run.peakBytes).toBeGreaterThanOrEqual(run.residentBytes);
    expect(tests.runs(id)).toEqual([run]);
    expect(store.models.speeds(id, 9)).toEqual([run]);
    expect(told()).toBe(1);
    const stages = events.flatMap((event) => (event.type === "progress" ? [event.stage] : []));
    expect([...new Set(stages)]).toEqual(["loading", "reading", "writing"]);
    await close();
  });

  it("reads everything again the next time", async () => {
    const { list, load, preferences, tests, close } = open();
    const id = list(paths.tiny);
    await load(paths.tiny);
    preferences.update({ lastModel: paths.tiny });
    await all(tests.test(id, never));
    await all(tests.test(id, never));
    const [last, first] = tests.runs(id).map(({ promptTokens }) => promptTokens);
    expect(last).toBeGreaterThan((first ?? Infinity) - 40);
    await close();
  });

  it("fits into a small context", async () => {
    const { list, tests, close } = open();
    const id = list(paths.other);
    const done = (await all(tests.test(id, never))).at(-1);
    expect(done).toMatchObject({ type: "done", run: { contextSize: 256, generatedTokens: 64 } });
    await close();
  });

  it("lets the student's own model come back, after a failure too", async () => {
    // A tiny model takes about 120 MiB: one of them fits, two do not.
    const { list, load, model, tests, close } = open(200 * mebibyte);
    await load(paths.tiny);
    const id = list(paths.other);
    const events = tests.test(id, never);
    await events.next();
    const rest = all(events);
    await stateOf(model, "away");
    expect((await rest).at(-1)).toMatchObject({ type: "done" });
    const back = await stateOf(model, "ready");
    expect(back.model.file.path).toBe(paths.tiny);
    const gone = list(`${paths.other}.gone`);
    await expect(all(tests.test(gone, never))).rejects.toMatchObject(failed("FILE_MISSING"));
    expect((await stateOf(model, "ready")).model.file.path).toBe(paths.tiny);
    await close();
  });

  it("ends without a result when it is given up, and makes room for the next", async () => {
    const { list, load, model, tests, close } = open(200 * mebibyte);
    await load(paths.tiny);
    const id = list(paths.slow);
    const stop = new AbortController();
    const events: SpeedEvent[] = [];
    for await (const event of tests.test(id, stop.signal)) {
      events.push(event);
      if (event.type === "progress" && event.stage === "writing") stop.abort();
    }
    expect(events.some(({ type }) => type === "done")).toBe(false);
    expect(tests.runs(id)).toEqual([]);
    await stateOf(model, "ready");
    const again = list(paths.tiny);
    expect((await all(tests.test(again, never))).at(-1)).toMatchObject({ type: "done" });
    await close();
  });

  it("is refused while answers are written, and while another goes on", async () => {
    const { list, tests, write, close } = open();
    const id = list(paths.tiny);
    write(1);
    await expect(all(tests.test(id, never))).rejects.toMatchObject(failed("MODEL_BUSY"));
    write(0);
    const first = tests.test(id, never);
    await first.next();
    await expect(all(tests.test(id, never))).rejects.toMatchObject(failed("MODEL_BUSY"));
    await first.return();
    expect(tests.runs(id)).toEqual([]);
    await close();
  });

  it("gives way to an answer that is written beside it, not to one that waits for it", async () => {
    const { list, load, model, tests, write, close } = open();
    await load(paths.tiny);
    const testWhileAsking = async (id: string) => {
      const events: SpeedEvent[] = [];
      write(0);
      for await (const event of tests.test(id, never)) {
        events.push(event);
        if (event.type === "progress" && event.stage === "writing") write(1);
      }
      return events.at(-1);
    };
    const other = list(paths.slow);
    await expect(testWhileAsking(other)).rejects.toMatchObject(failed("MODEL_BUSY"));
    expect(tests.runs(other)).toEqual([]);
    expect(model.state().kind).toBe("ready");
    expect(await testWhileAsking(list(paths.tiny))).toMatchObject({ type: "done" });
    await close();
  });

  it("is refused for what is not there, or writes nothing", async () => {
    const { list, tests, close } = open();
    const embedder = list("/embed.gguf", "embeddings");
    await expect(all(tests.test(embedder, never))).rejects.toMatchObject(failed("BAD_ARGUMENT"));
    const unknown = crypto.randomUUID();
    await expect(all(tests.test(unknown, never))).rejects.toMatchObject(failed("MODEL_MISSING"));
    await close();
  });
});
