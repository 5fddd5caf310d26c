import type { LoadOptions, ModelState } from "../contract/models.ts";
import { createBroadcast } from "../core/broadcast.ts";
import { Failed, fail } from "../core/failed.ts";
import type { Clock, Log, Model, ModelDeaths } from "../core/ports.ts";
import { fileKeyOf } from "./fileKey.ts";
import { inspectGguf } from "./gguf.ts";
import { hashOfFile } from "./hashOfFile.ts";
import { inspectAdapter } from "./inspectAdapter.ts";
import { createUse } from "./createUse.ts";
import { createWaking } from "./createWaking.ts";
import { ModelSlot, type Admitted, type ReadyModel, type SetAside } from "./modelSlot.ts";
import { createQueue, type Place } from "./queue.ts";
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

/** Resolves once there is memory for it; what it resolves with is called when loading has ended. Failed LOAD_CANCELLED. */
export type MakeRoom = (admitted: Admitted, signal: AbortSignal) => Promise<() => void>;

/** The model port, and what whoever shares the memory of this computer among models needs beside it. */
export type LocalModel = Omit<Model, "setAside"> & {
  /** As Model.setAside; null too when the signal aborts before the model's turn has come. */
  readonly setAside: (forName: string, signal?: AbortSignal) => ReturnType<Model["setAside"]>;
  /** As Model.wake, by who has made sure that there is room: it waits for none. */
  readonly wakeInRoom: () => Promise<void>;
  /** Resolves when one that rests has left the memory. */
  readonly left: () => Promise<void>;
  /** Keeps it from resting until the returned function is called. */
  readonly keepAwake: () => () => void;
  /** What is in memory, on its way there, away for a moment, or resting. */
  readonly admitted: () => Admitted | null;
  /** Has every load that is asked for from now on wait for room. */
  readonly beforeLoading: (makeRoom: MakeRoom) => void;
};

type Waiting = { readonly type: "waiting"; readonly ahead: number };

/** The model port: one model in a supervised worker process, with a short queue before it. */
export function createModel(dependencies: ModelDependencies): LocalModel {
  const { modelDeaths, clock, log } = dependencies;
  const limits = { ...usualLimits, ...dependencies.limits };
  const states = createBroadcast<ModelState>();
  const queue = createQueue(limits.waiting);
  const use = createUse(clock);
  const slot = new ModelSlot({
    ...dependencies,
    use: "answers",
    limits,
    startWorker: dependencies.startWorker ?? (() => startWorkerProcess(log)),
    availableBytes: dependencies.availableBytes ?? null,
    onState(state) {
      if (state.kind === "ready") use.touch();
      states.send(state);
    },
  });
  /** Ends the warming that goes on, if any: a question must not wait for it. */
  let stopWarming: (() => void) | null = null;
  let admissions: Promise<unknown> = Promise.resolve();
  let makeRoom: MakeRoom = async () => () => {};
  /** Aborts whatever waits for room. */
  let waits = new AbortController();
  const stopWaiting = (): void => {
    waits.abort();
    waits = new AbortController();
  };
  const wake = createWaking({ slot, admit, waitForRoom });

  return {
    state: () => slot.state,
    watch: (signal) => states.read(() => [slot.state], signal),
    inspect: inspectGguf,
    async load(path, options, despiteQuarantine, signal) {
      // One after the other: of two loads the later asked must win, whichever header is read faster.
      const admission = admissions.then(() => admit(path, options, despiteQuarantine));
      admissions = admission.catch(() => {});
      const admitted = await admission.catch((error: unknown) => {
        if (error instanceof Failed) slot.refuse(path, error.failure);
        throw error;
      });
      // A load that waits for memory gives way to whatever is asked of the model later.
      stopWaiting();
      const leaveRoom = await waitForRoom(admitted, signal);
      try {
        queue.clear();
        return await slot.load(admitted, signal);
      } finally {
        leaveRoom();
      }
    },
    admitted: () => slot.admitted,
    beforeLoading(whenRoom) {
      makeRoom = whenRoom;
    },
    cancelLoad() {
      stopWaiting();
      slot.cancelLoad();
    },
    async unload() {
      stopWaiting();
      queue.clear();
      await slot.unload();
    },
    rest: async () => {
      if (!use.isGoing()) await slot.rest();
    },
    wake: () => wake(true),
    wakeInRoom: () => wake(false),
    usedAt: use.at,
    left: async () => slot.resting?.left,
    keepAwake: use.begin,
    async memory() {
      if (slot.state.kind !== "ready") return null;
      const { worker } = await slot.ready();
      const asked = await whileAlive(worker, worker.client.memory()).catch(() => null);
      return asked?.memory ?? null;
    },
    async setAside(forName, signal = never) {
      for (;;) {
        const place = queue.join(true);
        try {
          stopWarming?.();
          if (!(await hasTurn(place, signal))) continue;
          const ready = await unlessAborted(slot.ready(), signal).catch(() => null);
          const aside = ready === null ? null : await slot.setAside(forName);
          return aside === null ? null : () => bringBack(aside);
        } finally {
          place.leave();
        }
      }
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
      stopWaiting();
      queue.clear();
      await slot.unload();
    },
  };

  async function waitForRoom(admitted: Admitted, signal: AbortSignal): Promise<() => void> {
    const ending = AbortSignal.any([signal, waits.signal]);
    const leaveRoom = await makeRoom(admitted, ending);
    if (!ending.aborted) return leaveRoom;
    leaveRoom();
    return fail("LOAD_CANCELLED", {});
  }

  async function admit(
    path: string,
    options: LoadOptions,
    despiteQuarantine: boolean,
  ): Promise<Admitted> {
    const { adapter, gpuLayers } = options;
    const file = await inspectGguf(path);
    const adapterBytes = adapter === null ? 0 : (await inspectAdapter(adapter, path)).fileBytes;
    const adapterHash = adapter === null ? null : await hashOfFile(adapter);
    const fileKey = await fileKeyOf(path, adapter);
    if (despiteQuarantine) modelDeaths.clear(fileKey);
    const deaths = modelDeaths.count(fileKey);
    if (deaths >= limits.loadDeaths) fail("MODEL_QUARANTINED", { path, deaths });
    // Asked for again by number, the graphics processor gets a fresh start.
    if (gpuLayers !== "auto" && gpuLayers > 0) modelDeaths.clear(fileKey);
    return { file, adapterBytes, adapterHash, fileKey, options };
  }

  /** Loads again what was set aside; its files may be others by now. */
  async function bringBack({ file, options, isAway }: SetAside): Promise<void> {
    if (!isAway()) return;
    try {
      const admitted = await admit(file.path, options, false);
      if (isAway()) await slot.load(admitted, never);
    } catch (error) {
      if (isAway() && error instanceof Failed) slot.refuseReturn(error.failure);
      else if (isAway()) await slot.unload();
      throw error;
    }
  }

  /** A call that waits in the queue. */
  async function* inLine<E>(
    stream: WorkerStream<E>,
    signal: AbortSignal,
  ): AsyncGenerator<E | Waiting, void, void> {
    const place = queue.join();
    const end = use.begin();
    let running = false;
    try {
      stopWarming?.();
      for await (const ahead of place.wait(signal)) yield { type: "waiting", ahead };
      const ready = await unlessAborted(awake(), signal);
      running = ready !== null;
      if (ready === null) yield stream.cancelled(null);
      else yield* streamOnce(ready.worker, stream, limits, signal, place.leave);
    } finally {
      if (!running) place.leave();
      end();
    }
  }

  /** The worker with its model, which is loaded again where it rests. */
  async function awake(): Promise<ReadyModel> {
    await wake(true);
    return slot.ready();
  }

  /** A call that does not wait in the queue. */
  async function ask<T>(call: (client: WorkerClient) => Promise<T>): Promise<T> {
    const end = use.begin();
    try {
      return await askAwake(call);
    } finally {
      end();
    }
  }

  async function askAwake<T>(call: (client: WorkerClient) => Promise<T>): Promise<T> {
    const { worker } = await awake();
    try {
      return await whileAlive(worker, call(worker.client));
    } catch (error) {
      const declared = declaredFailure(error);
      if (declared !== null) throw declared;
      if (!(await hasDied(worker))) throw error;
      // It had to make room: that is no fault.
      if (slot.state.kind === "away") await slot.ready();
      return fail("WORKER_DIED", { during: "prompt" });
    }
  }
}

const never = new AbortController().signal;

/** Waits for its turn, or until the signal aborts; false when it was sent away because another model is wanted. */
async function hasTurn(place: Place, signal: AbortSignal): Promise<boolean> {
  try {
    const waiting = place.wait(signal);
    while (!(await waiting.next()).done);
    return true;
  } catch (error) {
    if (error instanceof Failed) return false;
    throw error;
  }
}
