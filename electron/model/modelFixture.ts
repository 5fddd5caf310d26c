import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTinyAdapter, type TinyAdapterOptions } from "../../e2e/models/tinyAdapter.ts";
import { writeTinyModel, type TinyModelOptions } from "../../e2e/models/tinyModel.ts";
import { automaticLoad, type ModelState } from "../contract/models.ts";
import type {
  GenerateEvent,
  GenerateRequest,
  Log,
  Model,
  ModelDeaths,
  PromptSegment,
  SampleEvent,
  SampleRequest,
  ScoreEvent,
  ScoreRequest,
} from "../core/ports.ts";
import { createModel, type LocalModel, type ModelDependencies } from "./createModel.ts";
import { startWorkerProcess, type WorkerProcess } from "./workerProcess.ts";

/** A log nobody reads. */
export const quietLog: Log = { info: () => {}, error: () => {} };

/** Deaths counted in memory, as the store counts them on disk. */
export function createDeaths(): ModelDeaths {
  const counts = new Map<string, number>();
  return {
    count: (fileKey) => counts.get(fileKey) ?? 0,
    add: (fileKey) => void counts.set(fileKey, (counts.get(fileKey) ?? 0) + 1),
    clear: (fileKey) => void counts.delete(fileKey),
  };
}

export type Bench = {
  readonly folder: string;
  readonly writeModel: (name: string, options: TinyModelOptions) => Promise<string>;
  readonly writeAdapter: (name: string, options: TinyAdapterOptions) => Promise<string>;
  readonly open: (dependencies?: Partial<ModelDependencies>) => OpenModel;
  readonly clean: () => Promise<void>;
};

export type OpenModel = { readonly model: LocalModel; readonly workers: readonly WorkerProcess[] };

/** A folder for model files, and models over real workers; clean ends them all. */
export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), "viva-model-"));
  const models: LocalModel[] = [];
  return {
    folder,
    async writeModel(name, options) {
      const path = join(folder, `${name}.gguf`);
      await writeTinyModel(path, options);
      return path;
    },
    async writeAdapter(name, options) {
      const path = join(folder, `${name}.gguf`);
      await writeTinyAdapter(path, options);
      return path;
    },
    open(dependencies = {}) {
      const workers: WorkerProcess[] = [];
      const model = createModel({
        modelDeaths: createDeaths(),
        clock: { now: () => Date.now() },
        log: quietLog,
        headFolder: null,
        startWorker() {
          const worker = startWorkerProcess(quietLog);
          workers.push(worker);
          return worker;
        },
        ...dependencies,
      });
      models.push(model);
      return { model, workers };
    },
    async clean() {
      await Promise.all(models.map((model) => model.dispose()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const never = new AbortController().signal;

export function load(model: Model, path: string, signal: AbortSignal = never) {
  return model.load(path, automaticLoad, false, signal);
}

export function plain(text: string): PromptSegment {
  return { kind: "question", text, markup: false };
}

export function markup(text: string): PromptSegment {
  return { kind: "instructions", text, markup: true };
}

/** Greedy, 24 tokens, no stop strings, no head. */
export function request(
  segments: readonly PromptSegment[],
  change: {
    headLength?: number;
    stop?: readonly string[];
    citable?: number;
    decoding?: Partial<GenerateRequest["decoding"]>;
  } = {},
): GenerateRequest {
  return {
    prompt: { segments, headLength: change.headLength ?? 0 },
    decoding: { temperature: 0, topP: 0.9, maxTokens: 24, seed: 7, ...change.decoding },
    stop: change.stop ?? [],
    citable: change.citable ?? null,
  };
}

export type Answer = {
  readonly text: string;
  readonly done: Extract<GenerateEvent, { type: "done" }>;
  readonly events: readonly GenerateEvent[];
};

/** Reads an answer to its end; onEvent may act on the way. */
export async function answer(
  model: Model,
  asked: GenerateRequest,
  signal: AbortSignal = never,
  onEvent: (event: GenerateEvent) => void = () => {},
): Promise<Answer> {
  const events: GenerateEvent[] = [];
  for await (const event of model.generate(asked, signal)) {
    events.push(event);
    onEvent(event);
  }
  const done = events.at(-1);
  if (done?.type !== "done") throw new Error("the answer did not end with done");
  const text = events.map((event) => (event.type === "text" ? event.text : "")).join("");
  return { text, done, events };
}

/** Scores to the end; onEvent may act on the way. */
export async function score(
  model: Model,
  asked: ScoreRequest,
  signal: AbortSignal = never,
  onEvent: (event: ScoreEvent) => void = () => {},
): Promise<Extract<ScoreEvent, { type: "done" | "stopped" }>> {
  let last: ScoreEvent | undefined;
  for await (last of model.score(asked, signal)) onEvent(last);
  if (last?.type !== "done" && last?.type !== "stopped") throw new Error("scoring did not end");
  return last;
}

/** Five random samples of 24 tokens, no stop strings, no head. */
export function samples(
  segments: readonly PromptSegment[],
  change: {
    samples?: number;
    stop?: readonly string[];
    headLength?: number;
    decoding?: Partial<SampleRequest["decoding"]>;
  } = {},
): SampleRequest {
  const { prompt, decoding, stop } = request(segments, change);
  return {
    prompt,
    decoding: { ...decoding, temperature: 0.8, ...change.decoding },
    stop,
    samples: change.samples ?? 5,
  };
}

export type Sampled = {
  readonly texts: readonly string[];
  readonly done: Extract<SampleEvent, { type: "done" }>;
  readonly events: readonly SampleEvent[];
};

/** Reads samples to their end; onEvent may act on the way. */
export async function sample(
  model: Model,
  asked: SampleRequest,
  signal: AbortSignal = never,
  onEvent: (event: SampleEvent) => void = () => {},
): Promise<Sampled> {
  const events: SampleEvent[] = [];
  for await (const event of model.sample(asked, signal)) {
    events.push(event);
    onEvent(event);
  }
  const done = events.at(-1);
  if (done?.type !== "done") throw new Error("the samples did not end with done");
  const texts = Array.from({ length: asked.samples }, (_, index) =>
    events.map((one) => (one.type === "text" && one.sample === index ? one.text : "")).join(""),
  );
  return { texts, done, events };
}

/** Resolves with the first state that passes. */
export async function stateOf<K extends ModelState["kind"]>(
  model: Pick<Model, "watch">,
  kind: K,
): Promise<Extract<ModelState, { kind: K }>> {
  const found = new AbortController();
  for await (const state of model.watch(found.signal)) {
    if (state.kind === kind) return state as Extract<ModelState, { kind: K }>;
  }
  throw new Error(`no state ${kind}`);
}

/** The pid of the newest worker. */
export function lastPid(workers: readonly WorkerProcess[]): number {
  const pid = workers.at(-1)?.pid;
  if (pid === undefined) throw new Error("no worker runs");
  return pid;
}
