import { basename } from "node:path";
import { automaticLoad, type ModelState } from "../contract/models.ts";
import { createBroadcast } from "../core/broadcast.ts";
import { Failed, fail } from "../core/failed.ts";
import type { Clock, Embedder, EmbedderState, Log, ModelDeaths } from "../core/ports.ts";
import { embeddingPrefixes } from "./embeddingPrefixes.ts";
import { fileKeyOf } from "./fileKey.ts";
import { inspectEmbeddingGguf } from "./inspectEmbeddingGguf.ts";
import { ModelSlot } from "./modelSlot.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import { usualLimits, type WorkerLimits } from "./workerLimits.ts";
import { startWorkerProcess, type WorkerProcess } from "./workerProcess.ts";

export type EmbedderDependencies = {
  readonly modelDeaths: ModelDeaths;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<WorkerLimits>;
  /** Bytes of memory to plan with instead of what the machine has. */
  readonly availableBytes?: number;
  readonly startWorker?: () => WorkerProcess;
};

/** Tokens of one text at most: what the classic models were trained on, and more than two passages. */
const contextSize = 512;

/** Texts in one call of the worker: a question waits behind no more of a long list than this. */
const batchTexts = 8;

/** The embedder port: one embedding model in a supervised worker process of its own. */
export function createEmbedder(dependencies: EmbedderDependencies): Embedder {
  const { modelDeaths, log } = dependencies;
  const limits = { ...usualLimits, ...dependencies.limits };
  const states = createBroadcast<EmbedderState>();
  const keys = new Map<string, string>();
  let state: EmbedderState = { kind: "none" };
  /** Loading goes on because the worker of a loaded model has died. */
  let isRestarting = false;
  const slot = new ModelSlot({
    ...dependencies,
    use: "embeddings",
    limits,
    headFolder: null,
    startWorker: dependencies.startWorker ?? (() => startWorkerProcess(log)),
    availableBytes: dependencies.availableBytes ?? null,
    onState: follow,
  });
  let admissions: Promise<unknown> = Promise.resolve();

  return {
    state: () => state,
    watch: (signal) => states.read(() => [state], signal),
    async load(path) {
      // One after the other: of two loads the later asked must win, whichever header is read faster.
      const admission = admissions.then(() => admit(path));
      admissions = admission.catch(() => {});
      const { file, fileKey } = await admission;
      keys.set(path, fileKey);
      const options = { ...automaticLoad, contextSize };
      await slot.load({ file, adapterBytes: 0, adapterHash: null, fileKey, options }, never);
    },
    unload: () => slot.unload(),
    async embed(texts, as) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchTexts) {
        vectors.push(...(await embedBatch(texts.slice(start, start + batchTexts), as)));
      }
      return vectors;
    },
    dispose: () => slot.unload(),
  };

  async function admit(path: string) {
    try {
      const file = await inspectEmbeddingGguf(path);
      const fileKey = await fileKeyOf(path);
      const deaths = modelDeaths.count(fileKey);
      if (deaths >= limits.loadDeaths) fail("MODEL_QUARANTINED", { path, deaths });
      return { file, fileKey };
    } catch (error) {
      if (error instanceof Failed) slot.refuse(path, error.failure);
      throw error;
    }
  }

  async function embedBatch(
    texts: readonly string[],
    as: "query" | "passage",
  ): Promise<Float32Array[]> {
    // A search does not wait for a model: it goes on with words.
    if (slot.state.kind !== "ready") {
      return isRestarting
        ? fail("WORKER_DIED", { during: "load" })
        : fail("NO_EMBEDDING_MODEL", {});
    }
    const { worker, model } = await slot.ready();
    const { path, name } = model.file;
    const prefix = embeddingPrefixes(`${name} ${basename(path)}`)[as];
    try {
      const call = worker.client.embed({ texts: texts.map((text) => prefix + text) });
      return (await whileAlive(worker, call)).vectors.map(decodeVector);
    } catch (error) {
      const declared = declaredFailure(error);
      if (declared !== null) throw declared;
      if (await hasDied(worker)) return fail("WORKER_DIED", { during: "prompt" });
      throw error;
    }
  }

  function follow(next: ModelState): void {
    const died = next.kind === "waiting" && state.kind === "ready";
    const isLoading = next.kind === "loading" || next.kind === "waiting";
    isRestarting = died || (isRestarting && isLoading);
    const told = present(next, keys);
    // Progress is not shown, so most changes of loading are none.
    if (told.kind === "loading" && state.kind === "loading" && told.path === state.path) return;
    state = told;
    states.send(told);
  }
}

const never = new AbortController().signal;

function present(state: ModelState, keys: ReadonlyMap<string, string>): EmbedderState {
  switch (state.kind) {
    case "none":
    case "failed":
      return state;
    // An embedding model never makes room for another, nor does it rest.
    case "away":
    case "resting":
      return { kind: "none" };
    case "loading":
    case "waiting":
      return { kind: "loading", path: state.path };
    case "ready": {
      const { path, name } = state.model.file;
      return { kind: "ready", path, name, key: keys.get(path) ?? path };
    }
  }
}

function decodeVector(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new Float32Array(bytes.buffer);
}
