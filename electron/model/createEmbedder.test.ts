import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeGguf } from "./synthetic/ggufWriter.ts";
import { writeTinyEmbedder, type TinyEmbedderOptions } from "../../e2e/models/tinyEmbedder.ts";
import { describeTinyModel, writeTinyModel } from "../../e2e/models/tinyModel.ts";
import type { Embedder, EmbedderState } from "../core/ports.ts";
import { createEmbedder, type EmbedderDependencies } from "./createEmbedder.ts";
import { fileKeyOf } from "./fileKey.ts";
import { createDeaths, lastPid, quietLog } from "./modelFixture.ts";
import { startWorkerProcess, type WorkerProcess } from "./workerProcess.ts";

let folder: string;
let plain: string;
const embedders: Embedder[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-embedder-"));
  plain = await write("plain", {});
});
afterAll(async () => {
  await Promise.all(embedders.map((embedder) => embedder.dispose()));
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, options: TinyEmbedderOptions): Promise<string> {
  const path = join(folder, `${name}.gguf`);
  await writeTinyEmbedder(path, options);
  return path;
}

function open(dependencies: Partial<EmbedderDependencies> = {}) {
  const workers: WorkerProcess[] = [];
  const embedder = createEmbedder({
    modelDeaths: createDeaths(),
    clock: { now: () => Date.now() },
    log: quietLog,
    startWorker() {
      const worker = startWorkerProcess(quietLog);
      workers.push(worker);
      return worker;
    },
    ...dependencies,
  });
  embedders.push(embedder);
  return { embedder, workers };
}

async function opened(path: string): Promise<Embedder> {
  const { embedder } = open();
  await embedder.load(path);
  return embedder;
}

async function vectorOf(embedder: Embedder, text: string): Promise<Float32Array> {
  const [vector] = await embedder.embed([text], "passage");
  if (vector === undefined) throw new Error("no vector");
  return vector;
}

function nearness(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

async function stateOf(embedder: Embedder, kind: EmbedderState["kind"]): Promise<EmbedderState> {
  for await (const state of embedder.watch(new AbortController().signal)) {
    if (state.kind === kind) return state;
  }
  throw new Error(`no state ${kind}`);
}

const pooledText = async (): Promise<string> => {
  const path = join(folder, "pooled.gguf");
  const { metadata, tensors } = describeTinyModel({ answer: "random" });
  const pooling = { type: "uint32", value: 3 } as const;
  await writeGguf(path, {
    metadata: new Map([...metadata, ["llama.pooling_type", pooling]]),
    tensors,
  });
  return path;
};

const kinds: readonly (readonly [string, () => Promise<string>])[] = [
  ["BERT", async () => plain],
  ["Nomic", () => write("nomic", { architecture: "nomic-bert" })],
  ["XLM-RoBERTa", () => write("unigrams", { tokenizer: "t5" })],
  ["pooling by the first token", () => write("first", { pooling: "first" })],
  ["text-generating and pooling", pooledText],
];

describe.each(kinds)("a model of the kind %s", (_, path) => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await opened(await path());
  });
  afterAll(() => embedder.dispose());

  test("makes vectors of length one, the same for the same text and others for others", async () => {
    const texts = ["Heart failure causes oedema.", "Kidneys filter plasma.", "α→β naïve 🫀", ""];
    const vectors = await embedder.embed(texts, "passage");
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(await embedder.embed(texts, "passage")).toEqual(vectors);
    expect(new Set(vectors.map(String)).size).toBe(texts.length);
  });

  test("keeps the order of a hundred texts, whatever goes with them", async () => {
    const texts = Array.from({ length: 100 }, (_, index) => `Dose ${index} of the drug`);
    const vectors = await embedder.embed(texts, "passage");
    expect(vectors).toHaveLength(100);
    for (const index of [0, 41, 99]) {
      expect(vectors[index]).toEqual(await vectorOf(embedder, texts[index] ?? ""));
    }
  });

  test("reads of a text that is too long what its context holds", async () => {
    const start = "Plasma is filtered. ".repeat(400);
    const long = await vectorOf(embedder, start + "Then sodium is reabsorbed.");
    expect(long).toEqual(await vectorOf(embedder, start + "Then calcium is lost."));
    expect(Math.hypot(...long)).toBeCloseTo(1, 5);
  });
});

describe("an embedder", () => {
  test("finds texts with the same words nearer than others", async () => {
    const embedder = await opened(plain);
    const failure = await vectorOf(embedder, "heart failure causes oedema");
    const same = await vectorOf(embedder, "oedema because of heart failure");
    const other = await vectorOf(embedder, "a normal thyroid scan");
    expect(nearness(failure, same)).toBeGreaterThan(nearness(failure, other) + 0.1);
  });

  test("puts before a question and a passage what the model's family wants", async () => {
    const family = await opened(await write("family", { name: "Nomic Embed Text v1.5" }));
    const bare = await opened(plain);
    const text = "loop diuretics";
    const asQuery = await family.embed([text], "query");
    expect(asQuery).toEqual([await vectorOf(bare, `search_query: ${text}`)]);
    const asPassage = await family.embed([text], "passage");
    expect(asPassage).toEqual([await vectorOf(bare, `search_document: ${text}`)]);
    expect(await bare.embed([text], "query")).toEqual([await vectorOf(bare, text)]);
  });

  test("answers a question between the parts of a long list", async () => {
    const embedder = await opened(plain);
    const done: string[] = [];
    const texts = Array.from({ length: 400 }, (_, index) => `Passage ${index}. `.repeat(40));
    await Promise.all([
      embedder.embed(texts, "passage").then(() => done.push("list")),
      embedder.embed(["question"], "query").then(() => done.push("question")),
    ]);
    expect(done).toEqual(["question", "list"]);
  });

  test("tells its states, and names the exact file", async () => {
    const { embedder } = open();
    const states: EmbedderState[] = [];
    const watching = new AbortController();
    const watched = (async () => {
      for await (const state of embedder.watch(watching.signal)) states.push(state);
    })();
    await embedder.load(plain);
    const key = await fileKeyOf(plain);
    const ready = { kind: "ready", path: plain, name: "Viva tiny test embedder", key };
    expect(embedder.state()).toEqual(ready);
    await embedder.unload();
    watching.abort();
    await watched;
    expect(states).toEqual([
      { kind: "none" },
      { kind: "loading", path: plain },
      ready,
      { kind: "none" },
    ]);
  });

  test("ends its process when unloaded; then there is no model to embed with", async () => {
    const { embedder, workers } = open();
    await expect(embedder.embed(["text"], "query")).rejects.toMatchObject({
      failure: { code: "NO_EMBEDDING_MODEL" },
    });
    await embedder.load(plain);
    await embedder.unload();
    expect(await workers[0]?.exited).toBe("SIGTERM");
    expect(embedder.state()).toEqual({ kind: "none" });
    await expect(embedder.embed(["text"], "query")).rejects.toMatchObject({
      failure: { code: "NO_EMBEDDING_MODEL" },
    });
    expect(workers).toHaveLength(1);
  });

  test("keeps its model when another file is refused, and says why", async () => {
    const answering = join(folder, "answering.gguf");
    await writeTinyModel(answering, {});
    const { embedder } = open();
    const refused = { failure: { code: "NO_EMBEDDING_MODEL" } };
    await expect(embedder.load(answering)).rejects.toMatchObject(refused);
    expect(embedder.state()).toMatchObject({ kind: "failed", path: answering, ...refused });
    await embedder.load(plain);
    await expect(embedder.load(answering)).rejects.toMatchObject(refused);
    expect(embedder.state()).toMatchObject({ kind: "ready", path: plain });
    expect(await embedder.embed(["text"], "query")).toHaveLength(1);
  });

  test("takes another model in place of the first", async () => {
    const embedder = await opened(plain);
    const before = await vectorOf(embedder, "heart");
    const other = await write("other", { seed: 2 });
    await embedder.load(other);
    expect(embedder.state()).toMatchObject({ kind: "ready", path: other });
    expect(await vectorOf(embedder, "heart")).not.toEqual(before);
  });

  test("of two loads the later asked wins", async () => {
    const other = await write("later", { seed: 3 });
    const { embedder } = open();
    const first = embedder.load(plain);
    const second = embedder.load(other);
    await expect(first).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
    await second;
    expect(embedder.state()).toMatchObject({ kind: "ready", path: other });
  });

  test("a model too large for the memory is refused with both figures", async () => {
    const { embedder } = open({ availableBytes: 2 ** 20 });
    await expect(embedder.load(plain)).rejects.toMatchObject({
      failure: { code: "MODEL_TOO_LARGE", data: { haveBytes: 2 ** 20 } },
    });
  });
});

describe("when its worker is killed", () => {
  const limits = { backOffMs: [300, 300, 300] };

  test("it loads its model again by itself; until then embedding fails at once", async () => {
    const { embedder, workers } = open({ limits });
    await embedder.load(plain);
    const before = await vectorOf(embedder, "heart");
    const texts = Array.from({ length: 2000 }, (_, index) => `Passage ${index}. `.repeat(40));
    const running = embedder.embed(texts, "passage");
    process.kill(lastPid(workers), "SIGKILL");
    const died = { failure: { code: "WORKER_DIED" } };
    await expect(running).rejects.toMatchObject(died);
    await stateOf(embedder, "loading");
    await expect(embedder.embed(["text"], "query")).rejects.toMatchObject(died);
    await stateOf(embedder, "ready");
    expect(await vectorOf(embedder, "heart")).toEqual(before);
    expect(workers).toHaveLength(2);
  });

  test("unload ends the wait for the next worker", async () => {
    const { embedder, workers } = open({ limits: { backOffMs: [60_000] } });
    await embedder.load(plain);
    process.kill(lastPid(workers), "SIGKILL");
    await stateOf(embedder, "loading");
    await embedder.unload();
    expect(embedder.state()).toEqual({ kind: "none" });
    expect(workers).toHaveLength(1);
  });

  test("a file that killed its worker three times while loading is not loaded again", async () => {
    const modelDeaths = createDeaths();
    const key = await fileKeyOf(plain);
    for (const at of [1, 2, 3]) modelDeaths.add(key, at);
    const { embedder, workers } = open({ modelDeaths });
    await expect(embedder.load(plain)).rejects.toMatchObject({
      failure: { code: "MODEL_QUARANTINED", data: { path: plain, deaths: 3 } },
    });
    expect(workers).toHaveLength(0);
  });
});
