import { basename } from "node:path";
import type { Failure } from "../contract/failure.ts";
import type { LoadedModel, LoadOptions, ModelFile, ModelState } from "../contract/models.ts";
import { Failed, fail } from "../core/failed.ts";
import type { Clock, Log, ModelDeaths } from "../core/ports.ts";
import { loadOnce, unloadWorker } from "./loadOnce.ts";
import { Supervisor, type SupervisorState } from "./supervisor.ts";
import type { LoadRequest } from "./workerContract.ts";
import { declaredFailure } from "./workerFailure.ts";
import type { WorkerLimits } from "./workerLimits.ts";
import type { WorkerProcess } from "./workerProcess.ts";

export type ReadyModel = { readonly worker: WorkerProcess; readonly model: LoadedModel };

/** Files whose headers have been checked, and how to load them. */
export type Admitted = {
  readonly file: ModelFile;
  /** Bytes of the adapter's file; 0 without one. */
  readonly adapterBytes: number;
  /** As in LoadedModel. */
  readonly adapterHash: string | null;
  readonly fileKey: string;
  readonly options: LoadOptions;
};

/** A model that was taken out of memory for another one. */
export type SetAside = Admitted & {
  /** Whether nothing else was asked of the slot since. */
  readonly isAway: () => boolean;
};

/** A model that was taken out of memory because nobody asked it anything. */
export type Resting = Admitted & {
  /** Aborts when it rests no longer, whatever came then. */
  readonly ended: AbortSignal;
  /** Settles when its process has ended. */
  readonly left: Promise<void>;
};

/** A model the student wants in memory. */
type Wanted = Admitted & {
  readonly abort: AbortController;
  /** Whether this machine's graphics processor took part in an attempt; null before the first. */
  usedGpu: boolean | null;
  /** How often it has ended its worker while loading, since it is wanted. */
  deaths: number;
};

type Dependencies = {
  readonly use: LoadRequest["use"];
  readonly startWorker: () => WorkerProcess;
  readonly modelDeaths: ModelDeaths;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: WorkerLimits;
  /** Bytes to plan with; null lets the worker measure. */
  readonly availableBytes: number | null;
  readonly headFolder: string | null;
  readonly onState: (state: ModelState) => void;
};

/** The one place for a model: loads it, and loads it again by itself when its worker dies. */
export class ModelSlot {
  readonly #dependencies: Dependencies;
  readonly #supervisor: Supervisor;
  #state: ModelState = { kind: "none" };
  #wanted: Wanted | null = null;
  /** What was in memory before the state became away. */
  #aside: Admitted | null = null;
  #resting: { readonly model: Resting; readonly end: AbortController } | null = null;
  /** Loading as it stands, done or not, while a model is wanted. */
  #loading: Promise<ReadyModel> | null = null;
  /** Counts what was asked of the slot; only the latest wish is carried out. */
  #wishes = 0;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#supervisor = new Supervisor({
      start: dependencies.startWorker,
      log: dependencies.log,
      limits: dependencies.limits,
      onChange: (state) => this.#onSupervisor(state),
    });
  }

  get state(): ModelState {
    return this.#state;
  }

  /** What is in memory, on its way there, away for a moment, or resting. */
  get admitted(): Admitted | null {
    return this.#state.kind === "away" ? this.#aside : (this.#wanted ?? this.resting);
  }

  get resting(): Resting | null {
    return this.#state.kind === "resting" ? (this.#resting?.model ?? null) : null;
  }

  /** Loads what has been checked; an earlier load or model gives way. */
  async load(admitted: Admitted, signal: AbortSignal): Promise<LoadedModel> {
    if (signal.aborted) return fail("LOAD_CANCELLED", {});
    const isLatest = await this.#giveUp();
    if (!isLatest()) return fail("LOAD_CANCELLED", {});
    if (signal.aborted) {
      await this.unload();
      return fail("LOAD_CANCELLED", {});
    }
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    signal.addEventListener("abort", cancel, { once: true });
    try {
      const wanted: Wanted = { ...admitted, abort, usedGpu: null, deaths: 0 };
      this.#wanted = wanted;
      return (await this.#startLoading(wanted)).model;
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  }

  /** Gives up a model that is not in memory yet, or not again; the state becomes none. */
  cancelLoad(): void {
    if (this.#state.kind === "ready") return;
    this.#wanted?.abort.abort();
    // The next load must not sit out what is left of the wait.
    if (this.#supervisor.state.kind === "waiting") void this.#supervisor.stop();
  }

  /** Ends the worker with its model: all memory goes back to the system. */
  async unload(): Promise<void> {
    const isLatest = await this.#giveUp();
    if (!isLatest()) return;
    // From now on it answers nobody, though its process takes a moment to end.
    this.#tell({ kind: "none" });
    await this.#supervisor.stop();
  }

  /** Ends the worker with its model for another one, named here; null when none is ready. */
  async setAside(forName: string): Promise<SetAside | null> {
    const wanted = this.#wanted;
    if (wanted === null || this.#state.kind !== "ready") return null;
    const isAway = await this.#giveUp();
    if (!isAway()) return null;
    const aside = admittedOf(wanted);
    const { path, name } = aside.file;
    this.#aside = aside;
    this.#tell({ kind: "away", path, name, for: forName });
    await this.#supervisor.stop();
    return { ...aside, isAway };
  }

  /** Ends the worker with its model until somebody asks for it again; does nothing unless one is ready. */
  async rest(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === null || this.#state.kind !== "ready") return;
    this.#wishes += 1;
    this.#wanted = null;
    this.#loading = null;
    const { promise: left, resolve } = Promise.withResolvers<void>();
    const end = new AbortController();
    this.#resting = { model: { ...admittedOf(wanted), ended: end.signal, left }, end };
    const { path, name } = wanted.file;
    // Told before anything is waited for: who asks from now on waits for its return.
    this.#tell({ kind: "resting", path, name });
    await this.#supervisor.stop().finally(resolve);
  }

  /** A file that could not even be tried; a model that is in memory, or comes back, stays. */
  refuse(path: string, failure: Failure): void {
    const comesBack = this.#state.kind === "away" || this.#state.kind === "resting";
    if (this.#wanted === null && !comesBack) this.#tell({ kind: "failed", path, failure });
  }

  /** The model that was set aside, or rests, cannot come back. */
  refuseReturn(failure: Failure): void {
    const state = this.#state;
    if (state.kind !== "away" && state.kind !== "resting") return;
    this.#tell({ kind: "failed", path: state.path, failure });
  }

  /** The worker with its model, after loading that goes on. Fails with NO_MODEL, MODEL_AWAY or as loading fails. */
  async ready(): Promise<ReadyModel> {
    if (this.#loading !== null) return this.#loading;
    const state = this.#state;
    if (state.kind === "away") return fail("MODEL_AWAY", { name: state.name, for: state.for });
    return fail("NO_MODEL", {});
  }

  #startLoading(wanted: Wanted): Promise<ReadyModel> {
    const loading = this.#loadUntilSettled(wanted);
    this.#loading = loading;
    loading.catch((error: unknown) => this.#failed(wanted, error));
    return loading;
  }

  async #loadUntilSettled(wanted: Wanted): Promise<ReadyModel> {
    const startedAt = performance.now();
    for (;;) {
      const result = await this.#attempt(wanted).catch((error: unknown) => {
        if (wanted.abort.signal.aborted) fail("LOAD_CANCELLED", {});
        throw error;
      });
      if (result.kind === "died") {
        this.#countDeath(wanted);
        continue;
      }
      const { facts, avoidedGpu, worker } = result;
      if (wanted.abort.signal.aborted) {
        await unloadWorker(worker, this.#dependencies.limits.stopMs);
        return fail("LOAD_CANCELLED", {});
      }
      const { file, options, adapterHash } = wanted;
      // After a fall-back the deaths stay counted, so that the next start does not repeat them.
      if (!avoidedGpu) this.#dependencies.modelDeaths.clear(wanted.fileKey);
      const model: LoadedModel = {
        ...facts,
        file,
        profile: options.profile === "auto" ? file.profile : options.profile,
        adapter: options.adapter === null ? null : basename(options.adapter),
        adapterHash,
        loadMs: performance.now() - startedAt,
        notes: avoidedGpu ? [gpuNote(wanted.deaths > 1), ...facts.notes] : facts.notes,
      };
      this.#supervisor.markUseful();
      this.#tell({ kind: "ready", model });
      return { worker, model };
    }
  }

  async #attempt(wanted: Wanted) {
    const { file, adapterBytes, fileKey, options, abort } = wanted;
    const { use, modelDeaths, availableBytes, headFolder, limits } = this.#dependencies;
    this.#tellLoading(wanted, 0);
    const worker = await this.#supervisor.ready(abort.signal);
    this.#tellLoading(wanted, 0);
    const diedTwice = modelDeaths.count(fileKey) >= limits.loadDeaths - 1;
    // Layers that the student asked for by number are not taken away.
    const avoidedGpu = diedTwice && options.gpuLayers === "auto" && wanted.usedGpu !== false;
    const result = await loadOnce(
      worker,
      {
        use,
        file,
        fileKey,
        options,
        adapterBytes,
        availableBytes,
        headFolder,
        avoidGpu: avoidedGpu,
        saveHeadAfterMs: limits.saveHeadAfterMs,
        freeSamplesAfterMs: limits.freeSamplesAfterMs,
      },
      (event) => {
        if (event.type === "started" && !avoidedGpu) wanted.usedGpu = event.usesGpu;
        if (event.type === "progress") this.#tellLoading(wanted, event.percent);
      },
      abort.signal,
      limits.stopMs,
    );
    return { ...result, avoidedGpu, worker };
  }

  #countDeath(wanted: Wanted): void {
    const { file, fileKey } = wanted;
    const { modelDeaths, clock, limits } = this.#dependencies;
    wanted.deaths += 1;
    modelDeaths.add(fileKey, clock.now());
    const deaths = modelDeaths.count(fileKey);
    if (deaths >= limits.loadDeaths) fail("MODEL_QUARANTINED", { path: file.path, deaths });
  }

  #failed(wanted: Wanted, error: unknown): void {
    if (this.#wanted !== wanted) return;
    this.#wanted = null;
    this.#loading = null;
    const failed = wanted.abort.signal.aborted ? null : declaredFailure(error);
    if (failed !== null) {
      this.#tell({ kind: "failed", path: wanted.file.path, failure: failed.failure });
      return;
    }
    if (!wanted.abort.signal.aborted) this.#dependencies.log.error("loading failed", error);
    this.#tell({ kind: "none" });
  }

  /** Waits until nothing is loaded or loading; the result tells whether no later wish has come. */
  async #giveUp(): Promise<() => boolean> {
    const wish = ++this.#wishes;
    this.#wanted?.abort.abort();
    await this.#loading?.catch(() => {});
    this.#wanted = null;
    this.#loading = null;
    return () => wish === this.#wishes;
  }

  #onSupervisor(state: SupervisorState): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    // The death of a loaded model's worker; one that dies while loading is seen by its attempt.
    const wasReady = this.#state.kind === "ready";
    if (state.kind === "waiting") {
      const { attempt, retryInMs } = state;
      this.#tell({ kind: "waiting", path: wanted.file.path, attempt, retryInMs });
      if (wasReady) void this.#startLoading(wanted);
    } else if (state.kind === "failed" && wasReady) {
      this.#failed(wanted, new Failed({ code: "WORKER_DIED", data: { during: "start" } }));
    }
  }

  #tellLoading({ file }: Wanted, percent: number): void {
    if (this.#supervisor.state.kind === "waiting") return;
    const { path, name } = file;
    this.#tell({ kind: "loading", path, name, percent });
  }

  #tell(state: ModelState): void {
    this.#state = state;
    if (state.kind !== "resting") this.#resting?.end.abort();
    this.#dependencies.onState(state);
  }
}

function admittedOf({ file, adapterBytes, adapterHash, fileKey, options }: Admitted): Admitted {
  return { file, adapterBytes, adapterHash, fileKey, options };
}

function gpuNote(diedNow: boolean): string {
  const reason = diedNow
    ? "with it, loading this model ended its process twice"
    : "loading this model ended its process twice before";
  return `The graphics processor was left out: ${reason}. Answers are slower on the processor alone. To try the graphics processor again, set the number of its layers.`;
}
