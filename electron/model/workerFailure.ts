import { ORPCError } from "@orpc/client";
import { failure } from "../contract/failure.ts";
import { Failed } from "../core/failed.ts";
import type { WorkerProcess } from "./workerProcess.ts";

/** The expected failure that the worker declared, or null for anything else. */
export function declaredFailure(error: unknown): Failed | null {
  if (error instanceof Failed) return error;
  if (!(error instanceof ORPCError) || error.code !== "FAILED") return null;
  const parsed = failure.safeParse(error.data);
  return parsed.success ? new Failed(parsed.data) : null;
}

/** A closed channel is noticed a moment before the exit. */
const exitFollowsMs = 1000;

/** True when the worker has died, or does so right after its channel broke. */
export async function hasDied(worker: WorkerProcess): Promise<boolean> {
  const { promise: patience, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), exitFollowsMs);
  try {
    return await beforeDeath(worker, patience, () => true);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when the worker dies first: a call to one that is dead already would wait for ever. */
export async function whileAlive<T>(worker: WorkerProcess, call: Promise<T>): Promise<T> {
  return beforeDeath(worker, call, (how) => {
    throw new Error(`the worker is dead: ${how}`);
  });
}

/** Leaves nothing behind on the worker, which lives through very many calls. */
async function beforeDeath<T>(
  { death }: WorkerProcess,
  promise: Promise<T>,
  orElse: (how: string) => T,
): Promise<T> {
  const { promise: died, resolve } = Promise.withResolvers<string>();
  const onDeath = (): void => resolve(String(death.reason));
  death.addEventListener("abort", onDeath);
  if (death.aborted) onDeath();
  try {
    return await Promise.race([promise, died.then(orElse)]);
  } finally {
    death.removeEventListener("abort", onDeath);
  }
}
