import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { automaticLoad, type LoadOptions } from "../contract/models.ts";
import { Failed } from "../core/failed.ts";
import {
  answer,
  lastPid,
  load,
  never,
  openBench,
  plain,
  request,
  stateOf,
  type Bench,
} from "./modelFixture.ts";

// Many workers start one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
let study: string;
let other: string;
let endless: string;

beforeAll(async () => {
  bench = await openBench();
  [study, other, endless] = await Promise.all([
    bench.writeModel("study", { name: "Study" }),
    bench.writeModel("other", { name: "Other", prefers: "last" }),
    bench.writeModel("endless", { layers: 60, answer: "endless" }),
  ]);
});
afterAll(() => bench.clean());

const asked = request([plain("Explain filtration.")], { decoding: { maxTokens: 300 } });
const short = request([plain("word")], { decoding: { maxTokens: 2 } });
const away = { code: "MODEL_AWAY", data: { name: "Study", for: "Other" } };

/** The loaded study model, set aside for another one, and what brings it back. */
async function setAside(options: LoadOptions = automaticLoad) {
  const opened = bench.open();
  await opened.model.load(study, options, false, never);
  const bringBack = await opened.model.setAside("Other");
  if (bringBack === null) throw new Error("it was not set aside");
  return { ...opened, bringBack };
}

test("a model that is set aside leaves memory, says so, and comes back as it was", async () => {
  const options = { ...automaticLoad, profile: "raw", threads: 1, contextSize: 256 };
  const { model, workers, bringBack } = await setAside(options);
  expect(await workers[0]?.exited).toBe("SIGTERM");
  expect(model.state()).toEqual({ kind: "away", path: study, name: "Study", for: "Other" });
  await expect(answer(model, asked)).rejects.toMatchObject({ failure: away });
  await expect(model.countTokens([plain("word")])).rejects.toMatchObject({ failure: away });

  const returning = bringBack();
  // What is asked from now on waits for it.
  await stateOf(model, "loading");
  expect((await answer(model, short)).done.stop).toBe("length");
  await returning;
  expect(model.state()).toMatchObject({
    kind: "ready",
    model: { profile: "raw", threads: 1, contextSize: 256, file: { path: study } },
  });
  expect(workers).toHaveLength(2);
});

test("there is nothing to set aside without a model, or after a failure", async () => {
  const { model } = bench.open();
  expect(await model.setAside("Other")).toBeNull();
  await expect(load(model, join(bench.folder, "none.gguf"))).rejects.toThrow("FILE_MISSING");
  expect(await model.setAside("Other")).toBeNull();
  expect(model.state().kind).toBe("failed");
});

test("what was asked before is answered first, however many wait; what was asked after is not", async () => {
  const { model } = bench.open();
  await load(model, study);
  const before = [1, 2, 3, 4].map(() => answer(model, asked));
  const asiding = model.setAside("Other");
  await expect(answer(model, short)).rejects.toMatchObject({ failure: { code: "MODEL_BUSY" } });
  for (const { done } of await Promise.all(before)) expect(done.stop).toBe("end");
  expect(await asiding).not.toBeNull();
  expect(model.state().kind).toBe("away");
});

test("whoever waits behind it hears that the model is away", async () => {
  const { model } = bench.open();
  await load(model, study);
  const asiding = model.setAside("Other");
  await expect(answer(model, short)).rejects.toMatchObject({ failure: away });
  await asiding;
});

test("given up while an answer is written, it leaves the model where it is", async () => {
  const { model } = bench.open();
  await load(model, endless);
  const long = request([plain("word")], { decoding: { maxTokens: 40 } });
  const answering = answer(model, long);
  const abort = new AbortController();
  const asiding = model.setAside("Other", abort.signal);
  abort.abort();
  expect(await asiding).toBeNull();
  expect(model.state().kind).toBe("ready");
  expect((await answering).done.tokens.generated).toBe(40);
});

test("a model that loads again after its worker died is waited for", async () => {
  const { model, workers } = bench.open({ limits: { backOffMs: [1] } });
  await load(model, study);
  process.kill(lastPid(workers), "SIGKILL");
  await stateOf(model, "waiting");
  const bringBack = await model.setAside("Other");
  expect(model.state().kind).toBe("away");
  expect(workers).toHaveLength(2);
  await bringBack?.();
  expect(model.state().kind).toBe("ready");
});

test("a model that is loaded meanwhile wins", async () => {
  const { model, workers, bringBack } = await setAside();
  await load(model, other);
  await bringBack();
  expect(model.state()).toMatchObject({ kind: "ready", model: { file: { path: other } } });
  expect(workers).toHaveLength(2);
});

test("one that is being loaded meanwhile wins too", async () => {
  const { model, bringBack } = await setAside();
  const loading = load(model, endless);
  await stateOf(model, "loading");
  await bringBack();
  expect((await loading).file.path).toBe(endless);
});

test("unloaded meanwhile, it stays away for good", async () => {
  const { model, workers, bringBack } = await setAside();
  await model.unload();
  expect(model.state()).toEqual({ kind: "none" });
  await bringBack();
  expect(model.state()).toEqual({ kind: "none" });
  expect(workers).toHaveLength(1);
});

test("a file that is refused meanwhile changes nothing", async () => {
  const { model, bringBack } = await setAside();
  await expect(load(model, join(bench.folder, "none.gguf"))).rejects.toThrow("FILE_MISSING");
  expect(model.state().kind).toBe("away");
  await bringBack();
  expect(model.state().kind).toBe("ready");
});

test("its return can be cancelled", async () => {
  const { model } = bench.open();
  await load(model, endless);
  const bringBack = await model.setAside("Other");
  const returning = bringBack?.();
  await stateOf(model, "loading");
  model.cancelLoad();
  await expect(returning).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
  expect(model.state()).toEqual({ kind: "none" });
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
    const bringBack = await model.setAside("Other");
    await spoil(path);
    await expect(bringBack?.()).rejects.toMatchObject({ failure: { code } });
    expect(model.state()).toMatchObject({ kind: "failed", path, failure: { code } });
    expect(workers).toHaveLength(1);
  },
);

/** A model each of whose loads waits for room until it is called in, the last that came first. */
function withoutRoom() {
  const { model } = bench.open();
  const rooms: (() => void)[] = [];
  model.beforeLoading(async (_, signal) => {
    const room = Promise.withResolvers<void>();
    rooms.unshift(room.resolve);
    signal.addEventListener("abort", () => room.resolve());
    await room.promise;
    return () => {};
  });
  const loads = (path: string) => {
    const loading = model.load(path, automaticLoad, false, never);
    return loading.then(
      ({ file }) => file.name,
      (error: unknown) => (error instanceof Failed ? error.failure.code : error),
    );
  };
  const called = async (count: number) => {
    await vi.waitFor(() => expect(rooms).toHaveLength(count), { timeout: 60_000 });
  };
  return { model, rooms, loads, called };
}

test("of two loads that wait for memory the later asked wins, whichever gets room first", async () => {
  const { model, rooms, loads, called } = withoutRoom();
  const earlier = loads(study);
  await called(1);
  const later = loads(other);
  await called(2);
  rooms[0]?.();
  expect(await later).toBe("Other");
  rooms[1]?.();
  expect(await earlier).toBe("LOAD_CANCELLED");
  expect(model.state()).toMatchObject({ kind: "ready", model: { file: { name: "Other" } } });
});

test.each(["unload", "cancelLoad"] as const)(
  "a load that waits for memory ends with %s",
  async (what) => {
    const { model, rooms, loads, called } = withoutRoom();
    const loading = loads(study);
    await called(1);
    await model[what]();
    rooms[0]?.();
    expect(await loading).toBe("LOAD_CANCELLED");
    expect(model.state()).toEqual({ kind: "none" });
  },
);
