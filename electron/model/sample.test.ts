import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { slowModel } from "../../e2e/models/tinyModel.ts";
import { automaticLoad } from "../contract/models.ts";
import { memoryNeed } from "../core/models/memoryNeed.ts";
import type { Model } from "../core/ports.ts";
import {
  answer,
  lastPid,
  load,
  never,
  openBench,
  plain,
  request,
  sample,
  samples,
  type Bench,
  type Sampled,
} from "./modelFixture.ts";

let bench: Bench;
let study: string;
let random: string;
let slow: string;

beforeAll(async () => {
  bench = await openBench();
  [study, random, slow] = await Promise.all([
    bench.writeModel("study", {}),
    bench.writeModel("random", { answer: "random" }),
    bench.writeModel("slow", slowModel),
  ]);
});
afterAll(() => bench.clean());

const text = "A patient asks how much water to drink on a hot day. ".repeat(12);
const asked = samples([plain(text)]);
const whole = samples([plain("Explain filtration.")], { decoding: { maxTokens: 300 } });

/** The model in so little memory that there is room for nothing beside it. */
async function openCramped(path: string): Promise<Model> {
  const file = await bench.open().model.inspect(path);
  const { model } = bench.open({ availableBytes: memoryNeed(file, 2048).total + 500_000 });
  const loaded = await load(model, path);
  expect(loaded.contextSize).toBe(2048);
  return model;
}

function endedSamples({ events }: Sampled): number[] {
  return events.flatMap((event) => (event.type === "ended" ? event.sample : []));
}

describe("samples side by side", () => {
  let model: Model;
  beforeAll(async () => {
    model = bench.open().model;
    await load(model, random);
  });

  test("read the prompt once, and leave it in memory", async () => {
    await answer(model, request([plain("Something else.")]));
    const [count = 0] = await model.countTokens([plain(text)]);
    const first = await sample(model, asked);
    expect(first.done).toMatchObject({
      cancelled: false,
      parallel: true,
      tokens: { prompt: count, generated: 5 * 24 },
    });
    expect(first.done.tokens.cached).toBeLessThan(3);
    const read = first.events.flatMap((event) => (event.type === "reading" ? event : []));
    expect(read.at(0)?.evaluated).toBe(0);
    expect(read.at(-1)?.evaluated).toBe(count - first.done.tokens.cached - 1);
    expect((await sample(model, asked)).done.tokens.cached).toBe(count - 1);
    const after = await answer(model, request([plain(text)]));
    expect(after.done.tokens.cached).toBe(count - 1);
  });

  test("repeat with their seed and differ from each other", async () => {
    const first = await sample(model, asked);
    expect((await sample(model, asked)).texts).toEqual(first.texts);
    expect(new Set(first.texts).size).toBe(5);
    const other = samples([plain(text)], { decoding: { seed: 8 } });
    expect((await sample(model, other)).texts).not.toEqual(first.texts);
  });

  test("repeat in a fresh process that has read the same before, whatever was kept of it", async () => {
    const history = async () => {
      const fresh = bench.open().model;
      await load(fresh, random);
      // Half of the prompt is kept from another one, the rest is read anew.
      await sample(fresh, samples([plain(`${text.slice(0, 300)} Something else.`)]));
      const begun = await sample(fresh, asked);
      return [begun, await sample(fresh, asked)];
    };
    const [first, again] = await history();
    const [second] = await history();
    expect(first?.done.tokens.cached).toBeGreaterThan(20);
    expect(first?.done.tokens.cached).toBeLessThan((again?.done.tokens.cached ?? 0) - 20);
    expect(again?.texts).toEqual(first?.texts);
    expect(second?.texts).toEqual(first?.texts);
  });

  test("after others in another number and of a longer prompt are what they always are", async () => {
    const fresh = bench.open().model;
    await load(fresh, random);
    const few = samples([plain(text)], { samples: 3 });
    const long = samples([plain(text.repeat(4))]);
    const expected = await sample(fresh, few);
    await sample(model, long);
    expect((await sample(model, few)).texts).toEqual(expected.texts);
  });

  test("fill a context to its end and not beyond", async () => {
    const small = bench.open().model;
    await small.load(random, { ...automaticLoad, contextSize: 256 }, false, never);
    const segments = [plain("word ".repeat(40))];
    const [count = 0] = await small.countTokens(segments);
    const { done } = await sample(small, samples(segments, { decoding: { maxTokens: 4096 } }));
    expect(done).toMatchObject({ parallel: true, tokens: { generated: 5 * (256 - count) } });
  });

  test("refuse a prompt that is too long", async () => {
    const segments = [plain("word ".repeat(3000))];
    const [count = 0] = await model.countTokens(segments);
    await expect(sample(model, samples(segments))).rejects.toMatchObject({
      failure: { code: "QUESTION_TOO_LONG", data: { overBy: count - 2047, contextSize: 2048 } },
    });
  });

  test("write no control token, however hot", async () => {
    const hot = { temperature: 2, topP: 1, maxTokens: 200 };
    const { texts, done } = await sample(model, samples([plain(text)], { decoding: hot }));
    expect(done.tokens.generated).toBeGreaterThan(500);
    expect(texts.join("")).not.toMatch(/<s>|<unk>/);
  });
});

describe("samples of a study model", () => {
  let model: Model;
  beforeAll(async () => {
    model = bench.open().model;
    await load(model, study);
  });

  test("each end by themselves, after all of their text", async () => {
    const sampled = await sample(model, whole);
    expect(endedSamples(sampled).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(sampled.texts).size).toBeGreaterThan(1);
    for (const [index, text] of sampled.texts.entries()) {
      expect(text).toMatch(/Check the numbers in a current source\.$/);
      expect(text).toContain(" → less afferent flow");
      const ended = sampled.events.findIndex(
        (event) => event.type === "ended" && event.sample === index,
      );
      const after = sampled.events.slice(ended + 1);
      expect(after.some((event) => event.type === "text" && event.sample === index)).toBe(false);
    }
  });

  test("each end at a stop string, without any of it", async () => {
    const stop = ["arteriole widens", "proteinuria"];
    const sampled = await sample(model, { ...whole, stop });
    for (const text of sampled.texts) for (const one of stop) expect(text).not.toContain(one);
    const lengths = new Set(sampled.texts.map(({ length }) => length));
    expect(lengths.size).toBeGreaterThan(1);
    expect(endedSamples(sampled)).toHaveLength(5);
  });

  test("are the same one after the other where memory allows no more", async () => {
    const cramped = await openCramped(study);
    const sideBySide = await sample(model, whole);
    const inTurn = await sample(cramped, whole);
    expect([sideBySide.done.parallel, inTurn.done.parallel]).toEqual([true, false]);
    expect(inTurn.texts).toEqual(sideBySide.texts);
    expect(endedSamples(inTurn)).toEqual([0, 1, 2, 3, 4]);
    expect(inTurn.done.tokens).toEqual({
      ...sideBySide.done.tokens,
      cached: expect.any(Number),
    });
    const one = await sample(model, { ...whole, samples: 1 });
    expect(one.done.parallel).toBe(true);
    expect(one.texts).toEqual(sideBySide.texts.slice(0, 1));
    const again = await sample(cramped, whole);
    expect(again.done.tokens.cached).toBe(again.done.tokens.prompt - 1);
  });
});

test("one after the other, samples of a random model repeat too", async () => {
  const cramped = await openCramped(random);
  const first = await sample(cramped, asked);
  expect(first.done.parallel).toBe(false);
  expect((await sample(cramped, asked)).texts).toEqual(first.texts);
  expect(new Set(first.texts).size).toBe(5);
});

describe("the prompt's evaluation on disk", () => {
  test("is gone afterwards, and what a killed process left goes too", async () => {
    const headFolder = await mkdtemp(join(bench.folder, "heads-"));
    await writeFile(join(headFolder, "samples-left.part"), "left");
    const { model } = bench.open({ headFolder });
    await load(model, random);
    expect((await sample(model, asked)).done.parallel).toBe(true);
    expect(await readdir(headFolder)).toEqual([]);
  });

  test("that a killed process left is gone once a model is loaded", async () => {
    const headFolder = await mkdtemp(join(bench.folder, "heads-"));
    await writeFile(join(headFolder, "samples-left.part"), "left");
    await writeFile(join(headFolder, "a-head.state"), "kept");
    const { model } = bench.open({ headFolder });
    await load(model, random);
    expect(await readdir(headFolder)).toEqual(["a-head.state"]);
  });

  test("that cannot be written leaves the samples to come one after the other", async () => {
    const file = join(bench.folder, "no-folder");
    await writeFile(file, "a file, where a folder should be");
    const { model } = bench.open({ headFolder: file });
    await load(model, random);
    const { done } = await sample(model, asked);
    expect(done).toMatchObject({ parallel: false, cancelled: false });
  });
});

test("the memory beside the model is freed when it is idle, and before another load", async () => {
  const { model, workers } = bench.open({ limits: { freeSamplesAfterMs: 300 } });
  const holds = async () => (await workers[0]?.client.status())?.holdsSamples;
  await load(model, random);
  await sample(model, asked);
  expect(await holds()).toBe(true);
  await vi.waitFor(async () => expect(await holds()).toBe(false), 10_000);
  expect((await sample(model, asked)).done.parallel).toBe(true);
  expect(await holds()).toBe(true);
  await load(model, study);
  expect(await holds()).toBe(false);
  expect((await sample(model, whole)).done.parallel).toBe(true);
});

describe("a slow model", () => {
  const long = samples([plain(text.repeat(2))], { decoding: { maxTokens: 1000 } });
  const short = samples([plain("word")], { decoding: { maxTokens: 1000 } });
  const next = samples([plain("word")], { decoding: { maxTokens: 2 } });
  const quickly = { backOffMs: [1, 1, 1] };

  test("stops in the midst of all samples, with their text, and the next call is sound", async () => {
    const { model, workers } = bench.open();
    await load(model, slow);
    const abort = new AbortController();
    const stopped = await sample(model, short, abort.signal, (event) => {
      if (event.type === "text" && event.sample === 4) abort.abort();
    });
    expect(stopped.done).toMatchObject({ cancelled: true, parallel: true });
    expect(stopped.done.tokens.generated).toBeGreaterThanOrEqual(5);
    for (const one of stopped.texts) expect(one).toMatch(/kidneys filter/);
    expect(endedSamples(stopped)).toEqual([]);
    const after = await sample(model, next);
    expect(after.done).toMatchObject({ cancelled: false, tokens: { generated: 10 } });
    expect(workers).toHaveLength(1);
  });

  test("stops while it reads; what was read stays read", async () => {
    const { model, workers } = bench.open();
    await load(model, slow);
    const abort = new AbortController();
    const stopped = await sample(model, long, abort.signal, (event) => {
      if (event.type === "reading" && event.evaluated > 0) abort.abort();
    });
    expect(stopped.done.cancelled).toBe(true);
    expect(stopped.texts.join("")).toBe("");
    const again = await sample(model, { ...long, decoding: next.decoding });
    expect(again.done.tokens.cached).toBeGreaterThan(0);
    expect(workers).toHaveLength(1);
  });

  test.each(["reading", "text"])(
    "whose worker dies at %s fails; the next call works",
    async (at) => {
      const headFolder = await mkdtemp(join(bench.folder, "heads-"));
      const { model, workers } = bench.open({ limits: quickly, headFolder });
      await load(model, slow);
      let killed = false;
      const dying = sample(model, long, never, (event) => {
        if (killed || event.type !== at || (event.type === "reading" && event.evaluated === 0))
          return;
        killed = true;
        process.kill(lastPid(workers), "SIGKILL");
      });
      const during = at === "text" ? "answer" : "prompt";
      await expect(dying).rejects.toMatchObject({
        failure: { code: "WORKER_DIED", data: { during } },
      });
      expect((await sample(model, next)).done.tokens.generated).toBe(10);
      expect(workers).toHaveLength(2);
    },
  );

  test("that is unloaded in the midst ends with a failure", async () => {
    const { model } = bench.open();
    await load(model, slow);
    const unloading: Promise<void>[] = [];
    const cut = sample(model, short, never, (event) => {
      if (event.type === "text") unloading.push(model.unload());
    });
    await expect(cut).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    await Promise.all(unloading);
    await expect(sample(model, next)).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
  });

  test("that does not stop when told so is killed; what was written has been told", async () => {
    const { model, workers } = bench.open({ limits: { ...quickly, stopMs: 100 } });
    await load(model, slow);
    const abort = new AbortController();
    const stopped = await sample(model, short, abort.signal, (event) => {
      if (event.type !== "text" || abort.signal.aborted) return;
      process.kill(lastPid(workers), "SIGSTOP");
      abort.abort();
    });
    expect(stopped.done.cancelled).toBe(true);
    expect(stopped.texts.join("")).not.toBe("");
    expect((await sample(model, next)).done.tokens.generated).toBe(10);
  });

  test("by leaving the stream, ends it too", async () => {
    const { model } = bench.open();
    await load(model, slow);
    for await (const event of model.sample(short, never)) if (event.type === "text") break;
    expect((await sample(model, next)).done.tokens.generated).toBe(10);
  });
});
