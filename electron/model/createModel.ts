import type { LoadOptions, ModelFile, ModelState } from "../contract/models.ts";
import { createBroadcast } from "../core/broadcast.ts";
import { Failed, fail } from "../core/failed.ts";
import type { Clock, Log, Model, ModelDeaths } from "../core/ports.ts";
import { fileKeyOf } from "./fileKey.ts";
import { inspectGguf } from "./gguf.ts";
import { ModelSlot } from "./modelSlot.ts";
import { createQueue } from "./queue.ts";
import { streamOnce, type WorkerStream } from "./streamOnce.ts";
import { unlessAborted } from "./unlessAborted.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import { usualLimits, type WorkerLimits } from "./workerLimits.ts";
import { startWorkerProcess, type WorkerClient, type WorkerProcess } from "./workerProcess.ts";
import { generation, sampling, scoring } from "./workerStreams.ts";

export type ModelDependencies = {
  readonly modelDeaths: ModelDeaths;
  readonly clock: Clock;
  readonly log: Log;
  /** Where evaluated prompt heads are kept; null keeps none on disk. */
  readonly headFolder: string | null;
  readonly limits?: Partial<WorkerLimits>;
  /** Bytes of memory to plan with instead of what the machine has. */
  readonly availableBytes?: number;
  readonly startWorker?: () => WorkerProcess;
};

type Waiting = { readonly type: "waiting"; readonly ahead: number };

/** The model port: one model in a supervised worker process, with a short queue before it. */
export function createModel(dependencies: ModelDependencies): Model {
  const { modelDeaths, log } = dependencies;
  const limits = { ...usualLimits, ...dependencies.limits };
  const states = createBroadcast<ModelState>();
  const queue = createQueue(limits.waiting);
  const slot = new ModelSlot({
    ...dependencies,
    use: "answers",
    limits,
    startWorker: dependencies.startWorker ?? (() => startWorkerProcess(log)),
    availableBytes: dependencies.availableBytes ?? null,
    onState: states.send,
  });
  /** Ends the warming that goes on, if any: a question must not wait for it. */
  let stopWarming: (() => void) | null = null;
  let admissions: Promise<unknown> = Promise.resolve();

  return {
    state: () => slot.state,
    watch: (signal) => states.read(() => [slot.state], signal),
    inspect: inspectGguf,
    async load(path, options, despiteQuarantine, signal) {
      // One after the other: of two loads the later asked must win, whichever header is read faster.
      const admission = admissions.then(() => admit(path, options, despiteQuarantine));
      admissions = admission.catch(() => {});
      const { file, fileKey } = await admission;
      queue.clear();
      return slot.load(file, fileKey, options, signal);
    },
    cancelLoad: () => slot.cancelLoad(),
    async unload() {
      queue.clear();
      await slot.unload();
    },
    async countTokens(segments) {
      const { counts } = await ask((client) => client.countTokens({ segments: [...segments] }));
      return counts;
    },
    async renderTemplate(turns) {
      const { segments } = await ask((client) => client.renderTemplate({ turns: [...turns] }));
      return segments;
    },
    async warm(head) {
      const id = crypto.randomUUID();
      await ask(async (client) => {
        const stop = (): void => void client.stop({ id }).catch(() => {});
        stopWarming = stop;
        try {
          await client.warm({ id, head: [...head] });
        } finally {
          if (stopWarming === stop) stopWarming = null;
        }
      });
    },
    generate: (request, signal) => inLine(generation(request), signal),
    score: (request, signal) => inLine(scoring(request), signal),
    sample: (request, signal) => inLine(sampling(request), signal),
    async dispose() {
      queue.clear();
      await slot.unload();
    },
  };

  async function admit(
    path: string,
    { gpuLayers }: LoadOptions,
    despiteQuarantine: boolean,
  ): Promise<{ readonly file: ModelFile; readonly fileKey: string }> {
    try {
      const file = await inspectGguf(path);
      const fileKey = await fileKeyOf(path);
      if (despiteQuarantine) modelDeaths.clear(fileKey);
      const deaths = modelDeaths.count(fileKey);
      if (deaths >= limits.loadDeaths) fail("MODEL_QUARANTINED", { path, deaths });
      // Asked for again by number, the graphics processor gets a fresh start.
      if (gpuLayers !== "auto" && gpuLayers > 0) modelDeaths.clear(fileKey);
      return { file, fileKey };
    } catch (error) {
      if (error instanceof Failed) slot.refuse(path, error.failure);
      throw error;
    }
  }

  /** A call that waits in the queue. */
  async function* inLine<E>(
    stream: WorkerStream<E>,
    signal: AbortSignal,
  ): AsyncGenerator<E | Waiting, void, void> {
    const place = queue.join();
    let running = false;
    try {
      stopWarming?.();
      for await (const ahead of place.wait(signal)) yield { type: "waiting", ahead };
      const ready = await unlessAborted(slot.ready(), signal);
      running = ready !== null;
      if (ready === null) yield stream.cancelled(null);
      else yield* streamOnce(ready.worker, stream, limits, signal, place.leave);
    } finally {
      if (!running) place.leave();
    }
  }

  /** A call that does not wait in the queue. */
  async function ask<T>(call: (client: WorkerClient) => Promise<T>): Promise<T> {
    const { worker } = await slot.ready();
    try {
      return await whileAlive(worker, call(worker.client));
    } catch (error) {
      const declared = declaredFailure(error);
      if (declared !== null) throw declared;
      return (await hasDied(worker)) ? fail("WORKER_DIED", { during: "prompt" }) : raise(error);
    }
  }
}

function raise(error: unknown): never {
  throw error;
}
