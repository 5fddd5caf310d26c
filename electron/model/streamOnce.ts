import { Failed } from "../core/failed.ts";
import { unlessAborted } from "./unlessAborted.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import type { WorkerLimits } from "./workerLimits.ts";
import type { WorkerClient, WorkerProcess } from "./workerProcess.ts";

/** A call of the worker that streams and can be stopped, and what its events mean. */
export type WorkerStream<E> = {
  readonly start: (client: WorkerClient, id: string) => Promise<AsyncIterator<E, unknown, void>>;
  /** True for what was written; before the first of these the prompt is read. */
  readonly isText: (event: E) => boolean;
  readonly isLast: (event: E) => boolean;
  /** How it ends when it was stopped and the worker does not say so, after the last text. */
  readonly cancelled: (lastText: E | null) => E;
};

/**
 * One such call in this worker. When the signal aborts the worker is told to stop, and killed if it
 * does not; either way the stream ends with its last event, at once when nothing had been written yet. Fails
 * with WORKER_DIED when the worker dies by itself, after what it had written has been yielded. Calls
 * free when the worker can take the next one.
 */
export async function* streamOnce<E>(
  worker: WorkerProcess,
  stream: WorkerStream<E>,
  limits: Pick<WorkerLimits, "stopMs" | "chunkMs">,
  signal: AbortSignal,
  free: () => void,
): AsyncGenerator<E, void, void> {
  const id = crypto.randomUUID();
  let lastText: E | null = null;
  let ended = false;
  let rest: Promise<void> | null = null;
  const stopping = createStopping(worker, id, limits, () => lastText === null);
  signal.addEventListener("abort", stopping.stop, { once: true });
  try {
    const events = await whileAlive(worker, stream.start(worker.client, id));
    if (signal.aborted) stopping.stop();
    for (;;) {
      const next = events.next();
      const result: IteratorResult<E, unknown> | null =
        lastText === null ? await unlessAborted(next, signal) : await next;
      if (result === null) {
        // The chunk of the prompt that is being read takes seconds: nobody has to wait for its end.
        rest = untilLast(worker, stream, events, next);
        yield stream.cancelled(null);
        return;
      }
      if (result.done) throw new Error("the worker ended a stream without saying how");
      const event: E = result.value;
      if (stream.isText(event)) lastText = event;
      ended = stream.isLast(event);
      if (ended) stopping.done();
      yield event;
      // The worker may still have to write down the prompt's head.
      if (ended) return;
    }
  } catch (error) {
    ended = true;
    const declared = declaredFailure(error);
    if (declared !== null) throw declared;
    if (!(await hasDied(worker))) throw error;
    if (signal.aborted) yield stream.cancelled(lastText);
    else throw diedDuring(lastText === null ? "prompt" : "answer");
  } finally {
    signal.removeEventListener("abort", stopping.stop);
    // A reader that left before the end leaves a worker that still writes.
    if (!ended && rest === null) worker.client.stop({ id }).catch(() => {});
    void freeAfter(rest, stopping, free);
  }
}

async function freeAfter(
  rest: Promise<void> | null,
  stopping: Stopping,
  free: () => void,
): Promise<void> {
  await rest;
  stopping.done();
  free();
}

type Stopping = { readonly stop: () => void; readonly done: () => void };

/** Tells the worker to stop, once, and kills it when it does not. */
function createStopping(
  worker: WorkerProcess,
  id: string,
  { stopMs, chunkMs }: Pick<WorkerLimits, "stopMs" | "chunkMs">,
  isReading: () => boolean,
): Stopping {
  let force: NodeJS.Timeout | undefined;
  let isDone = false;
  const killAfter = (ms: number): void => {
    clearTimeout(force);
    force = setTimeout(() => worker.kill("SIGKILL"), ms);
  };
  return {
    stop() {
      if (isDone || force !== undefined) return;
      killAfter(stopMs);
      const alive = (): void => {
        // It has heard: what it may still do is read one chunk of the prompt to its end.
        if (!isDone && isReading()) killAfter(chunkMs);
      };
      worker.client.stop({ id }).then(alive, () => {});
    },
    done() {
      isDone = true;
      clearTimeout(force);
    },
  };
}

/** Resolves once the worker has ended this stream, or itself. */
async function untilLast<E>(
  worker: WorkerProcess,
  stream: WorkerStream<E>,
  events: AsyncIterator<E, unknown, void>,
  next: Promise<IteratorResult<E, unknown>>,
): Promise<void> {
  try {
    for (let result = await next; !result.done; result = await events.next()) {
      if (stream.isLast(result.value)) return;
    }
  } catch {
    // Whoever comes next must find the new worker, not the remains of this one.
    await hasDied(worker);
  }
}

function diedDuring(during: "prompt" | "answer"): Failed {
  return new Failed({ code: "WORKER_DIED", data: { during } });
}
