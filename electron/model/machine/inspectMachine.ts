import { fail } from "../../core/failed.ts";
import type { Log } from "../../core/ports.ts";
import type { MachineFacts } from "../workerContract.ts";
import { startWorkerProcess, type WorkerProcess } from "../workerProcess.ts";

/** Asks a worker of its own what native code finds here. Fails with WORKER_DIED when that ends it. */
export async function inspectMachine(
  log: Log,
  startWorker: (log: Log) => WorkerProcess = startWorkerProcess,
): Promise<MachineFacts> {
  const worker = startWorker(log);
  const died = worker.exited.then(() => fail("WORKER_DIED", { during: "start" }));
  try {
    return await Promise.race([worker.client.machine(), died]);
  } finally {
    died.catch(() => {});
    worker.kill("SIGKILL");
  }
}
