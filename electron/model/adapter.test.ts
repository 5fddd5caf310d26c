import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chatmlTemplate } from "../../e2e/models/tinyModel.ts";
import { automaticLoad } from "../contract/models.ts";
import type { ScoreRequest } from "../core/ports.ts";
import type { LocalModel } from "./createModel.ts";
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
let random: string;
let changing: string;
let zero: string;

beforeAll(async () => {
  bench = await openBench();
  [study, random, changing, zero] = await Promise.all([
    bench.writeModel("study", {}),
    bench.writeModel("random", { answer: "random" }),
    bench.writeAdapter("changing", {}),
    bench.writeAdapter("zero", { strength: 0 }),
  ]);
});
afterAll(() => bench.clean());

const asked = request([plain("Explain filtration.")], { decoding: { maxTokens: 300 } });
const letters: ScoreRequest = {
  prompt: { segments: [plain("Question: What filters? Answer:")], headLength: 0 },
  continuations: [" A", " B", " C"],
};

async function loadWith(
  path: string,
  adapter: string | null,
  adapterScale = 1,
): Promise<LocalModel> {
  const { model } = bench.open();
  await model.load(path, { ...automaticLoad, threads: 1, adapter, adapterScale }, false, never);
  return model;
}

async function writtenBy(path: string, adapter: string | null, adapterScale = 1) {
  const model = await loadWith(path, adapter, adapterScale);
  const { text } = await answer(model, asked);
  const scored = await score(model, letters);
  const drawn = await sample(model, samples([plain("Explain filtration.")]));
  await model.dispose();
  const probabilities = scored.type === "done" ? scored.probabilities : [];
  return { text, probabilities, samples: drawn.texts, parallel: drawn.done.parallel };
}

describe.each(["study", "random"])("a %s model", (name) => {
  test("answers just as without an adapter when the adapter changes nothing, and otherwise when it does", async () => {
    const path = join(bench.folder, `${name}.gguf`);
    const base = await writtenBy(path, null);
    expect(base.probabilities).toHaveLength(3);
    expect(base.parallel).toBe(true);
    expect(await writtenBy(path, zero)).toEqual(base);

    const changed = await writtenBy(path, changing);
    expect(changed.text).not.toBe(base.text);
    expect(changed.probabilities).not.toEqual(base.probabilities);
    // Samples are written in a context of their own.
    expect(changed.samples).not.toEqual(base.samples);
  });
});

test("an adapter works as strongly as it is told to", async () => {
  const base = await writtenBy(random, null);
  const whole = await writtenBy(random, changing);
  expect(await writtenBy(random, changing, 0)).toEqual(base);
  expect(await writtenBy(random, changing, 1)).toEqual(whole);
  const half = await writtenBy(random, changing, 0.5);
  expect(half.probabilities).not.toEqual(base.probabilities);
  expect(half.probabilities).not.toEqual(whole.probabilities);
  // Samples are written in a context of their own.
  expect([base.samples, whole.samples]).not.toContainEqual(half.samples);
});

test("a loaded model names its adapter, and without one it has none", async () => {
  const model = await loadWith(study, changing, 0.5);
  expect(model.state()).toMatchObject({
    kind: "ready",
    model: {
      adapter: "changing.gguf",
      adapterScale: 0.5,
      adapterHash: createHash("sha256")
        .update(await readFile(changing))
        .digest("hex"),
    },
  });
  await load(model, study);
  expect(model.state()).toMatchObject({
    kind: "ready",
    model: { adapter: null, adapterHash: null },
  });
  expect((await answer(model, asked)).text).toBe((await writtenBy(study, null)).text);
});

test("the adapter's bytes count in the memory that is needed", async () => {
  const { model } = bench.open({ availableBytes: 1 });
  const needed = async (adapter: string | null): Promise<number> => {
    const loading = model.load(study, { ...automaticLoad, adapter }, false, never);
    const state = await loading.then(model.state, model.state);
    if (state.kind !== "failed" || state.failure.code !== "MODEL_TOO_LARGE") return Number.NaN;
    return state.failure.data.needBytes;
  };
  expect((await needed(zero)) - (await needed(null))).toBe((await stat(zero)).size);
});

describe("an adapter that cannot be used", () => {
  test.each<[string, () => Promise<string>, string]>([
    ["is missing", async () => join(bench.folder, "none.gguf"), "FILE_MISSING"],
    ["is a model", async () => random, "ADAPTER_INVALID"],
    [
      "has more layers than the model",
      () => bench.writeAdapter("deep", { layers: 3 }),
      "ADAPTER_MISMATCH",
    ],
    ["has other sizes", () => bench.writeAdapter("narrow", { layers: 17 }), "ADAPTER_MISMATCH"],
  ])("because it %s never reaches native code", async (_, write, code) => {
    const adapter = await write();
    const { model, workers } = bench.open();
    const loading = model.load(study, { ...automaticLoad, adapter }, false, never);
    await expect(loading).rejects.toMatchObject({ failure: { code, data: { path: adapter } } });
    expect(model.state()).toMatchObject({ kind: "failed", failure: { code } });
    expect(workers).toHaveLength(0);
  });

  test("leaves the loaded model where it is", async () => {
    const model = await loadWith(study, null);
    const loading = model.load(study, { ...automaticLoad, adapter: random }, false, never);
    await expect(loading).rejects.toMatchObject({ failure: { code: "ADAPTER_INVALID" } });
    expect(model.state()).toMatchObject({ kind: "ready", model: { adapter: null } });
  });
});

test("heads on disk of the base are not taken for those of the base with an adapter", async () => {
  const headFolder = join(bench.folder, "heads");
  const head = [plain("Explain how the kidney filters the blood. ".repeat(20))];
  const withHead = request([...head, plain(" And then?")], { headLength: 1 });
  const ask = async (adapter: string | null, adapterScale = 1) => {
    const { model } = bench.open({ headFolder, limits: { saveHeadAfterMs: 0 } });
    await model.load(random, { ...automaticLoad, adapter, adapterScale }, false, never);
    const { text, done } = await answer(model, withHead);
    // Warming the same head again ends once it is saved.
    await model.warm(head);
    await expect
      .poll(() => readdir(headFolder), { timeout: 20_000 })
      .not.toContainEqual(expect.stringMatching(/part$/));
    await model.dispose();
    return { text, cached: done.tokens.cached };
  };
  const base = await ask(null);
  const changed = await ask(changing);
  expect(changed.cached).toBeLessThan(3);
  expect(changed.text).not.toBe(base.text);
  // And each finds its own again.
  expect(await ask(changing)).toEqual({ text: changed.text, cached: expect.any(Number) });
  expect((await ask(changing)).cached).toBeGreaterThan(100);
  // With another scale the adapter makes other evaluations.
  const weaker = await ask(changing, 0.5);
  expect(weaker.cached).toBeLessThan(3);
  expect(weaker.text).not.toBe(changed.text);
});

test("a model is quarantined with the adapter that killed its worker, and not without", async () => {
  const modelDeaths = createDeaths();
  const { model, workers } = bench.open({ modelDeaths, limits: { backOffMs: [1, 1, 1] } });
  const slow = await bench.writeModel("slow", { layers: 60, answer: "endless" });
  const adapter = await bench.writeAdapter("slowAdapter", { layers: 60 });
  const seen = new AbortController();
  const killing = (async () => {
    let killed = 0;
    for await (const state of model.watch(seen.signal)) {
      if (state.kind !== "loading" || state.percent === 0 || killed === workers.length) continue;
      killed = workers.length;
      process.kill(lastPid(workers), "SIGKILL");
    }
  })();
  const options = { ...automaticLoad, adapter };
  await expect(model.load(slow, options, false, never)).rejects.toMatchObject({
    failure: { code: "MODEL_QUARANTINED", data: { path: slow, deaths: 3 } },
  });
  seen.abort();
  await killing;
  await expect(model.load(slow, options, false, never)).rejects.toMatchObject({
    failure: { code: "MODEL_QUARANTINED" },
  });
  expect(modelDeaths.count(await fileKeyOf(slow))).toBe(0);
  await load(model, slow);
  await stateOf(model, "ready");
});

test("the chat template of the model stays its own", async () => {
  const chat = await bench.writeModel("chat", { chatTemplate: chatmlTemplate });
  const model = await loadWith(chat, changing);
  const segments = await model.renderTemplate([{ role: "user", kind: "question", text: "Why?" }]);
  expect(segments[0]?.text).toBe("<|im_start|>user\n");
});
