import { Failed } from "../../core/failed.ts";
import type { Failure } from "../../contract/failure.ts";

/** The expected failure that work throws; anything else passes through. */
export function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (cause) {
    if (cause instanceof Failed) return cause.failure;
    throw cause;
  }
  throw new Error("nothing was thrown");
}
