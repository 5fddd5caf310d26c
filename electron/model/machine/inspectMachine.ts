import { fail } from "../../core/failed.ts";
import type { Log } from "../../core/ports.ts";
import type { MachineFacts } from "../workerContract.ts";
import { hasDied, whileAlive } from "../workerFailure.ts";
import { startWorkerProcess, type WorkerProcess } from "../workerProcess.ts";

/** Some drivers of graphics processors hang where they should fail, and lists of models wait for the answer. */
const patience = 60_000;

/** Asks a worker of its own what native code finds here. Fails with WORKER_DIED when that ends it, or takes too many milliseconds. */
export async function inspectMachine(
  log: Log,
  startWorker: (log: Log) => WorkerProcess = startWorkerProcess,
  patienceMs = patience,
): Promise<MachineFacts> {
  const worker = startWorker(log);
  const timer = setTimeout(() => worker.kill("SIGKILL"), patienceMs);
  try {
    return await whileAlive(worker, worker.client.machine());
  } catch (error) {
    // The channel to one that dies closes a moment earlier, and says nothing of it.
    if (await hasDied(worker)) return fail("WORKER_DIED", { during: "start" });
    throw error;
  } finally {
    clearTimeout(timer);
    worker.kill("SIGKILL");
  }
}
