import { Failed } from "../core/failed.ts";
import type { GenerateEvent, GenerateRequest } from "../core/ports.ts";
import { cancelledAnswer } from "./cancelledAnswer.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import type { WorkerProcess } from "./workerProcess.ts";

/**
 * One generation in this worker. When the signal aborts the worker is told to stop, and killed if it
 * does not; either way the stream ends with done. Fails with WORKER_DIED when the worker dies by
 * itself, after what it had written has been yielded.
 */
export async function* generateOnce(
  worker: WorkerProcess,
  request: GenerateRequest,
  stopMs: number,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, void, void> {
  const id = crypto.randomUUID();
  let generated = 0;
  let force: NodeJS.Timeout | undefined;
  let ended = false;
  const stop = (): void => {
    if (ended) return;
    worker.client.stop({ id }).catch(() => {});
    force ??= setTimeout(() => worker.kill("SIGKILL"), stopMs);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    const { prompt, decoding } = request;
    const starting = worker.client.generate({
      id,
      segments: [...prompt.segments],
      headLength: prompt.headLength,
      temperature: decoding.temperature,
      topP: decoding.topP,
      maxTokens: decoding.maxTokens,
      seed: decoding.seed,
      stop: [...request.stop],
      withTokenIds: false,
    });
    const events = await whileAlive(worker, starting);
    if (signal.aborted) stop();
    for await (const event of events) {
      if (event.type === "text") generated = event.generated;
      if (event.type === "done") {
        ended = true;
        clearTimeout(force);
      }
      yield event;
      // The worker may still have to write down the prompt's head.
      if (ended) return;
    }
    throw new Error("the worker ended an answer without saying how");
  } catch (error) {
    ended = true;
    const declared = declaredFailure(error);
    if (declared !== null) throw declared;
    if (!(await hasDied(worker))) throw error;
    if (signal.aborted) yield cancelledAnswer(generated);
    else throw diedDuring(generated > 0 ? "answer" : "prompt");
  } finally {
    signal.removeEventListener("abort", stop);
    clearTimeout(force);
    // A reader that left before the end leaves a worker that still writes.
    if (!ended) worker.client.stop({ id }).catch(() => {});
  }
}

function diedDuring(during: "prompt" | "answer"): Failed {
  return new Failed({ code: "WORKER_DIED", data: { during } });
}
