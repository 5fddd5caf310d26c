import { Failed } from "../core/failed.ts";
import type { GenerateEvent, GenerateRequest } from "../core/ports.ts";
import { cancelledAnswer } from "./cancelledAnswer.ts";
import { unlessAborted } from "./unlessAborted.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import type { WorkerLimits } from "./workerLimits.ts";
import type { WorkerProcess } from "./workerProcess.ts";

/**
 * One generation in this worker. When the signal aborts the worker is told to stop, and killed if it
 * does not; either way the stream ends with done, at once when nothing had been written yet. Fails
 * with WORKER_DIED when the worker dies by itself, after what it had written has been yielded. Calls
 * free when the worker can take the next one.
 */
export async function* generateOnce(
  worker: WorkerProcess,
  request: GenerateRequest,
  limits: Pick<WorkerLimits, "stopMs" | "chunkMs">,
  signal: AbortSignal,
  free: () => void,
): AsyncGenerator<GenerateEvent, void, void> {
  const id = crypto.randomUUID();
  let generated = 0;
  let ended = false;
  let rest: Promise<void> | null = null;
  const stopping = createStopping(worker, id, limits, () => generated === 0);
  signal.addEventListener("abort", stopping.stop, { once: true });
  try {
    const events = await whileAlive(worker, worker.client.generate(toWorker(id, request)));
    if (signal.aborted) stopping.stop();
    for (;;) {
      const next = events.next();
      const result = generated > 0 ? await next : await unlessAborted(next, signal);
      if (result === null) {
        // The chunk of the prompt that is being read takes seconds: nobody has to wait for its end.
        rest = untilDone(worker, events, next);
        yield cancelledAnswer(0);
        return;
      }
      if (result.done) throw new Error("the worker ended an answer without saying how");
      const event = result.value;
      if (event.type === "text") generated = event.generated;
      ended = event.type === "done";
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
    if (signal.aborted) yield cancelledAnswer(generated);
    else throw diedDuring(generated > 0 ? "answer" : "prompt");
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

function toWorker(id: string, { prompt, decoding, stop, citable }: GenerateRequest) {
  return {
    id,
    segments: [...prompt.segments],
    headLength: prompt.headLength,
    temperature: decoding.temperature,
    topP: decoding.topP,
    maxTokens: decoding.maxTokens,
    seed: decoding.seed,
    stop: [...stop],
    citable,
    withTokenIds: false,
  };
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

/** Resolves once the worker has ended this generation, or itself. */
async function untilDone(
  worker: WorkerProcess,
  events: AsyncIterator<GenerateEvent>,
  next: Promise<IteratorResult<GenerateEvent>>,
): Promise<void> {
  try {
    for (let result = await next; !result.done; result = await events.next()) {
      if (result.value.type === "done") return;
    }
  } catch {
    // Whoever comes next must find the new worker, not the remains of this one.
    await hasDied(worker);
  }
}

function diedDuring(during: "prompt" | "answer"): Failed {
  return new Failed({ code: "WORKER_DIED", data: { during } });
}
