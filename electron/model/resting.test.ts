import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { automaticLoad, type LoadOptions } from "../contract/models.ts";
import type { Model } from "../core/ports.ts";
import { fileKeyOf } from "./fileKey.ts";
import {
  answer,
  createDeaths,
  lastPid,
  load,
  never,
  openBench,
  plain,
  request,
  sample,
  samples,
  score,
  stateOf,
  type Bench,
} from "./modelFixture.ts";

// Many workers start one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
let study: string;
let other: string;
let slow: string;

beforeAll(async () => {
  bench = await openBench();
  [study, other, slow] = await Promise.all([
    bench.writeModel("study", { name: "Study" }),
    bench.writeModel("other", { name: "Other", prefers: "last" }),
    bench.writeModel("slow", { name: "Slow", layers: 60, answer: "endless" }),
  ]);
});
afterAll(() => bench.clean());

const asked = request([plain("Explain filtration.")], { decoding: { maxTokens: 300 } });
const short = request([plain("word")], { decoding: { maxTokens: 2 } });
const letters = {
  prompt: { segments: [plain("Question: What filters? Answer:")], headLength: 0 },
  continuations: [" A", " B"],
};

/** The study model, loaded and put to rest. */
async function rested(
  options: LoadOptions = automaticLoad,
  dependencies: Parameters<Bench["open"]>[0] = {},
) {
  const opened = bench.open(dependencies);
  await opened.model.load(study, options, false, never);
  await opened.model.rest();
  return opened;
}

test("a model that rests leaves memory, says so, and is woken as it was", async () => {
  const options = { ...automaticLoad, profile: "raw", threads: 1, contextSize: 256 };
  const { model, workers } = await rested(options);
  expect(await workers[0]?.exited).toBe("SIGTERM");
  expect(model.state()).toEqual({ kind: "resting", path: study, name: "Study" });
  expect(model.admitted()).toMatchObject({ file: { path: study }, options });
  expect(await model.memory()).toBeNull();

  await model.wake();
  expect(model.state()).toMatchObject({
    kind: "ready",
    model: { profile: "raw", threads: 1, contextSize: 256, file: { path: study } },
  });
  await model.wake();
  expect(workers).toHaveLength(2);
});

test.each<[string, (model: Model) => Promise<unknown>]>([
  ["counting tokens", (model) => model.countTokens([plain("word")])],
  ["warming", (model) => model.warm([plain("word")])],
  ["an answer", (model) => answer(model, short)],
  ["scoring", (model) => score(model, letters)],
  ["samples", (model) => sample(model, samples([plain("word")]))],
])("%s wakes it, and it answers as before", async (_, call) => {
  const { model, workers } = await rested();
  await call(model);
  expect(model.state().kind).toBe("ready");
  expect((await answer(model, asked)).done.stop).toBe("end");
  expect(workers).toHaveLength(2);
});

test("a template is rendered by a woken model too", async () => {
  const { model } = await rested();
  // The file has none: only the model itself can tell.
  await expect(model.renderTemplate([])).rejects.toMatchObject({
    failure: { code: "TEMPLATE_FAILED" },
  });
});

test("all who ask at once wait for one return", async () => {
  const { model, workers } = await rested();
  const [one, counts, two] = await Promise.all([
    answer(model, short),
    model.countTokens([plain("word")]),
    answer(model, short),
    model.wake(),
  ]);
  expect([one.done.stop, two.done.stop]).toEqual(["length", "length"]);
  expect(counts[0]).toBeGreaterThan(0);
  expect(workers).toHaveLength(2);
});

test("it does not rest while something runs or waits, or is kept awake", async () => {
  const { model, workers } = bench.open();
  await load(model, study);
  const answering = answer(model, asked);
  await model.rest();
  expect(model.state().kind).toBe("ready");
  await answering;
  const letRest = model.keepAwake();
  await model.rest();
  expect(model.state().kind).toBe("ready");
  expect(workers).toHaveLength(1);
  letRest();
  letRest();
  await model.rest();
  expect(model.state().kind).toBe("resting");
});

test("what is not in memory cannot rest, and without a model nothing wakes", async () => {
  const { model, workers } = bench.open();
  await model.rest();
  await model.wake();
  expect(model.state()).toEqual({ kind: "none" });
  expect(workers).toHaveLength(0);
  await expect(load(model, join(bench.folder, "none.gguf"))).rejects.toThrow("FILE_MISSING");
  await model.rest();
  await model.wake();
  expect(model.state().kind).toBe("failed");
});

test("it tells when it was used last, by the clock", async () => {
  let now = 1000;
  const { model } = bench.open({ clock: { now: () => now } });
  now = 2000;
  await load(model, study);
  expect(model.usedAt()).toBe(2000);
  now = 3000;
  await answer(model, short, never, () => (now = 4000));
  expect(model.usedAt()).toBe(4000);
  now = 5000;
  await model.countTokens([plain("word")]);
  expect(model.usedAt()).toBe(5000);
  now = 6000;
  await model.memory();
  expect(model.usedAt()).toBe(5000);
});

test("a model that is loaded meanwhile wins, and the old one never comes back", async () => {
  const { model, workers } = await rested();
  await load(model, other);
  await model.wake();
  expect(model.state()).toMatchObject({ kind: "ready", model: { file: { path: other } } });
  expect(workers).toHaveLength(2);
});

test("so does one that is loaded while it wakes", async () => {
  const { model } = bench.open();
  await load(model, slow);
  await model.rest();
  const waking = expect(answer(model, short)).rejects.toMatchObject({
    failure: { code: "LOAD_CANCELLED" },
  });
  await stateOf(model, "loading");
  expect((await load(model, other)).file.path).toBe(other);
  await waking;
  expect((await answer(model, short)).done.stop).toBe("length");
});

test("another one begins only when the process of the one that rests has ended", async () => {
  const { model, workers } = bench.open();
  await load(model, study);
  // It ends only once it is killed.
  process.kill(lastPid(workers), "SIGSTOP");
  const resting = model.rest();
  const loading = load(model, other);
  const [first] = workers;
  let isGone = false;
  void first?.exited.then(() => (isGone = true));
  await vi.waitFor(() => expect(workers).toHaveLength(2), { interval: 0, timeout: 60_000 });
  expect(isGone).toBe(true);
  await Promise.all([resting, loading]);
  expect(model.state()).toMatchObject({ kind: "ready", model: { file: { path: other } } });
});

test("unloaded while it rests, it is gone for good", async () => {
  const { model, workers } = await rested();
  await model.unload();
  await model.wake();
  expect(model.state()).toEqual({ kind: "none" });
  await expect(answer(model, short)).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
  expect(workers).toHaveLength(1);
});

test("unloaded while it wakes, too", async () => {
  const { model } = bench.open();
  await load(model, slow);
  await model.rest();
  const waking = expect(model.wake()).rejects.toMatchObject({
    failure: { code: "LOAD_CANCELLED" },
  });
  await stateOf(model, "loading");
  await model.unload();
  await waking;
  expect(model.state()).toEqual({ kind: "none" });
});

test("waking can be cancelled; resting needs no cancelling", async () => {
  const { model } = bench.open();
  await load(model, slow);
  await model.rest();
  model.cancelLoad();
  expect(model.state().kind).toBe("resting");
  const waking = expect(model.wake()).rejects.toMatchObject({
    failure: { code: "LOAD_CANCELLED" },
  });
  await stateOf(model, "loading");
  model.cancelLoad();
  await waking;
  expect(model.state()).toEqual({ kind: "none" });
});

test("a file that is refused meanwhile changes nothing", async () => {
  const { model } = await rested();
  await expect(load(model, join(bench.folder, "none.gguf"))).rejects.toThrow("FILE_MISSING");
  expect(model.state().kind).toBe("resting");
  expect((await answer(model, short)).done.stop).toBe("length");
});

test("there is nothing to set aside, but one that wakes is waited for", async () => {
  const { model } = await rested();
  expect(await model.setAside("Other")).toBeNull();
  expect(model.state().kind).toBe("resting");
  const waking = model.wake();
  await stateOf(model, "loading");
  const bringBack = await model.setAside("Other");
  await waking;
  expect(model.state()).toMatchObject({ kind: "away", path: study, for: "Other" });
  await model.wake();
  await bringBack?.();
  expect(model.state().kind).toBe("ready");
});

test("a worker that dies while its model wakes is started again", async () => {
  const { model, workers } = bench.open({ limits: { backOffMs: [1, 1, 1] } });
  await load(model, slow);
  await model.rest();
  const waking = model.wake();
  const seen = new AbortController();
  for await (const state of model.watch(seen.signal)) {
    if (state.kind === "loading" && state.percent > 0) break;
  }
  process.kill(lastPid(workers), "SIGKILL");
  await waking;
  expect(model.state().kind).toBe("ready");
  expect(workers).toHaveLength(3);
});

test("one that is in quarantine by now is not woken, and says so", async () => {
  const modelDeaths = createDeaths();
  const { model, workers } = await rested(automaticLoad, { modelDeaths });
  const fileKey = await fileKeyOf(study);
  for (const at of [1, 2, 3]) modelDeaths.add(fileKey, at);
  const quarantined = { failure: { code: "MODEL_QUARANTINED", data: { path: study, deaths: 3 } } };
  await expect(answer(model, short)).rejects.toMatchObject(quarantined);
  expect(model.state()).toMatchObject({ kind: "failed", ...quarantined });
  expect(workers).toHaveLength(1);
});

test.each([
  ["gone", (path: string) => rm(path), "FILE_MISSING"],
  ["another one by now", (path: string) => writeFile(path, "no model"), "NOT_GGUF"],
])(
  "when its file is %s the state shows why, and native code never sees it",
  async (_, spoil, code) => {
    const path = join(bench.folder, "spoilt.gguf");
    await copyFile(study, path);
    const { model, workers } = bench.open();
    await load(model, path);
    await model.rest();
    await spoil(path);
    const failure = { code };
    await expect(model.wake()).rejects.toMatchObject({ failure });
    expect(model.state()).toMatchObject({ kind: "failed", path, failure });
    await expect(answer(model, short)).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
    expect(workers).toHaveLength(1);
  },
);

/** A resting study model each of whose loads waits for room until that is given, and how many have come. */
async function withoutRoom() {
  const opened = await rested();
  const { model } = opened;
  const room = Promise.withResolvers<void>();
  let came = 0;
  let left = 0;
  model.beforeLoading(async (_, signal) => {
    came += 1;
    signal.addEventListener("abort", () => room.resolve());
    await room.promise;
    return () => void (left += 1);
  });
  const comes = (count: number) => vi.waitFor(() => expect(came).toBe(count), { timeout: 60_000 });
  return { ...opened, give: room.resolve, comes, hasLeft: () => left };
}

test("it waits for room, and gives it back", async () => {
  const { model, give, comes, hasLeft } = await withoutRoom();
  const answering = answer(model, short);
  await comes(1);
  expect(model.state().kind).toBe("resting");
  give();
  expect((await answering).done.stop).toBe("length");
  expect(hasLeft()).toBe(1);
});

test("who has made room does not wait for who waits for it; both have it then", async () => {
  const { model, workers, comes, hasLeft } = await withoutRoom();
  const answering = answer(model, short);
  await comes(1);
  await model.wakeInRoom();
  expect(model.state().kind).toBe("ready");
  expect((await answering).done.stop).toBe("length");
  expect(hasLeft()).toBe(1);
  expect(workers).toHaveLength(2);
});

test.each(["cancelLoad", "unload"] as const)(
  "a wake that waits for room ends with %s",
  async (what) => {
    const { model, comes, hasLeft } = await withoutRoom();
    const waking = expect(model.wake()).rejects.toMatchObject({
      failure: { code: "LOAD_CANCELLED" },
    });
    await comes(1);
    await model[what]();
    await waking;
    expect(model.state().kind).toBe(what === "unload" ? "none" : "resting");
    expect(hasLeft()).toBe(1);
  },
);
