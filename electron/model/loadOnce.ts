import { fail } from "../core/failed.ts";
import type { LoadEvent, LoadFacts, LoadRequest } from "./workerContract.ts";
import { declaredFailure, hasDied, whileAlive } from "./workerFailure.ts";
import type { WorkerProcess } from "./workerProcess.ts";

export type LoadResult =
  | { readonly kind: "loaded"; readonly facts: LoadFacts }
  | { readonly kind: "died" };

/**
 * One attempt to load a model in this worker. A death of the worker is a result; what the worker
 * refuses is thrown as Failed. When the signal aborts, the worker is free again, or killed, before
 * LOAD_CANCELLED is thrown.
 */
export async function loadOnce(
  worker: WorkerProcess,
  request: LoadRequest,
  onEvent: (event: LoadEvent) => void,
  signal: AbortSignal,
  stopMs: number,
): Promise<LoadResult> {
  try {
    const events = await whileAlive(worker, worker.client.load(request, { signal }));
    for await (const event of events) {
      onEvent(event);
      if (event.type === "loaded") return { kind: "loaded", facts: event.facts };
    }
  } catch (error) {
    if (signal.aborted) {
      await unloadWorker(worker, stopMs);
      return fail("LOAD_CANCELLED", {});
    }
    const declared = declaredFailure(error);
    if (declared !== null) throw declared;
    if (!(await hasDied(worker))) throw error;
  }
  return { kind: "died" };
}

/** Waits until the worker has let go of a cancelled load, but not for ever. */
export async function unloadWorker(worker: WorkerProcess, stopMs: number): Promise<void> {
  const force = setTimeout(() => worker.kill("SIGKILL"), stopMs);
  await whileAlive(worker, worker.client.unload()).catch(() => worker.kill("SIGKILL"));
  clearTimeout(force);
}
