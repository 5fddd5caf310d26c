import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Log } from "../core/ports.ts";
import { processPort } from "./processPort.ts";
import { siblingEntry } from "../host/siblingEntry.ts";
import type { workerContract } from "./workerContract.ts";

export type WorkerClient = ContractRouterClient<typeof workerContract>;

/** A running, or by now dead, worker process. */
export type WorkerProcess = {
  readonly pid: number | undefined;
  readonly client: WorkerClient;
  /** Says in words how it ended; never rejects. */
  readonly exited: Promise<string>;
  /** Aborts when it has ended, with the same words as its reason. */
  readonly death: AbortSignal;
  readonly kill: (signal: "SIGTERM" | "SIGKILL") => void;
};

/** Starts a worker on this same plain Node; what native code prints goes to the log. */
export function startWorkerProcess(log: Log): WorkerProcess {
  const child = fork(siblingEntry("worker", import.meta.url), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on("line", (line) => log.info(`worker: ${line}`));
  }
  const exited = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once("error", (error) => {
      log.error("the worker process failed", error);
      // Without a process there will be no exit.
      if (child.pid === undefined) resolve("not started");
    });
  });
  const death = new AbortController();
  void exited.then((how) => death.abort(how));
  return {
    pid: child.pid,
    client: createORPCClient<WorkerClient>(new RPCLink({ port: processPort(child) })),
    exited,
    death: death.signal,
    kill: (signal) => child.kill(signal),
  };
}
