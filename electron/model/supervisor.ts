import { Failed } from "../core/failed.ts";
import type { Log } from "../core/ports.ts";
import { unlessAborted } from "./unlessAborted.ts";
import type { WorkerLimits } from "./workerLimits.ts";
import type { WorkerProcess } from "./workerProcess.ts";

export type SupervisorState =
  | { readonly kind: "stopped" }
  | { readonly kind: "starting"; readonly worker: WorkerProcess }
  | { readonly kind: "ready"; readonly worker: WorkerProcess }
  | { readonly kind: "waiting"; readonly attempt: number; readonly retryInMs: number }
  | { readonly kind: "failed" };

type Dependencies = {
  readonly start: () => WorkerProcess;
  readonly log: Log;
  readonly limits: Pick<
    WorkerLimits,
    "backOffMs" | "startMs" | "heartbeatMs" | "heartbeatMisses" | "stopMs"
  >;
  /** Called after every change of state. */
  readonly onChange: (state: SupervisorState) => void;
};

/** Keeps one worker process alive: starts it, listens to its heart, restarts it with back-off. */
export class Supervisor {
  readonly #dependencies: Dependencies;
  #state: SupervisorState = { kind: "stopped" };
  /** Restarts since the worker last did something useful. */
  #attempts = 0;
  #timer: NodeJS.Timeout | undefined;
  #changed = Promise.withResolvers<void>();
  /** Settles when the worker that was stopped last has ended. */
  #left: Promise<unknown> = Promise.resolve();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get state(): SupervisorState {
    return this.#state;
  }

  /**
   * The worker, started when there is none. Rejects with WORKER_DIED when restarts are used up, and
   * with the signal's reason when it aborts.
   */
  async ready(signal: AbortSignal): Promise<WorkerProcess> {
    // Until then the memory that the next one counts on is not free.
    await unlessAborted(this.#left, signal);
    signal.throwIfAborted();
    if (this.#state.kind === "stopped" || this.#state.kind === "failed") {
      this.#attempts = 0;
      this.#start();
    }
    const aborted = new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    for (;;) {
      signal.throwIfAborted();
      const state = this.#state;
      if (state.kind === "ready") return state.worker;
      if (state.kind === "failed" || state.kind === "stopped") {
        throw new Failed({ code: "WORKER_DIED", data: { during: "start" } });
      }
      await Promise.race([this.#changed.promise, aborted]);
    }
  }

  /** The worker has done something useful: the next death is the first one again. */
  markUseful(): void {
    this.#attempts = 0;
  }

  /** Ends the worker, by force if it does not go; it is not restarted. */
  async stop(): Promise<void> {
    const state = this.#state;
    clearTimeout(this.#timer);
    this.#change({ kind: "stopped" });
    if (state.kind !== "starting" && state.kind !== "ready") return;
    const { worker } = state;
    this.#left = worker.exited;
    worker.kill("SIGTERM");
    const force = setTimeout(() => worker.kill("SIGKILL"), this.#dependencies.limits.stopMs);
    await worker.exited;
    clearTimeout(force);
  }

  #start(): void {
    const worker = this.#dependencies.start();
    this.#change({ kind: "starting", worker });
    void worker.exited.then((how) => this.#died(worker, how));
    this.#timer = setTimeout(
      () => this.#killSilent(worker),
      this.#dependencies.limits.startMs,
    ).unref();
    void this.#greet(worker);
  }

  async #greet(worker: WorkerProcess): Promise<void> {
    if (!(await answers(worker)) || !this.#holds(worker)) return;
    clearTimeout(this.#timer);
    this.#change({ kind: "ready", worker });
    this.#listen(worker, 0);
  }

  /** Counts heartbeats and not seconds: a laptop that slept must not find its worker dead. */
  #listen(worker: WorkerProcess, missed: number): void {
    const { heartbeatMs, heartbeatMisses } = this.#dependencies.limits;
    let answered = false;
    void answers(worker).then((does) => (answered = does));
    this.#timer = setTimeout(() => {
      if (!this.#holds(worker)) return;
      const misses = answered ? 0 : missed + 1;
      if (misses < heartbeatMisses) this.#listen(worker, misses);
      else this.#killSilent(worker);
    }, heartbeatMs).unref();
  }

  #killSilent(worker: WorkerProcess): void {
    if (!this.#holds(worker)) return;
    this.#dependencies.log.info("the worker is silent and is killed");
    worker.kill("SIGKILL");
  }

  #died(worker: WorkerProcess, how: string): void {
    if (!this.#holds(worker)) return;
    clearTimeout(this.#timer);
    this.#dependencies.log.info(`the worker died: ${how}`);
    const retryInMs = this.#dependencies.limits.backOffMs[this.#attempts];
    if (retryInMs === undefined) return this.#change({ kind: "failed" });
    this.#attempts += 1;
    this.#timer = setTimeout(() => this.#start(), retryInMs);
    this.#change({ kind: "waiting", attempt: this.#attempts, retryInMs });
  }

  #holds(worker: WorkerProcess): boolean {
    const state = this.#state;
    return (state.kind === "starting" || state.kind === "ready") && state.worker === worker;
  }

  #change(state: SupervisorState): void {
    this.#state = state;
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers();
    resolve();
    this.#dependencies.onChange(state);
  }
}

/** False when the worker died instead; its exit tells the rest. */
async function answers(worker: WorkerProcess): Promise<boolean> {
  try {
    await worker.client.status();
    return true;
  } catch {
    return false;
  }
}
