import { ORPCError } from "@orpc/client";
import { Failed } from "./failed.ts";
import { mapErrors } from "./mapErrors.ts";
import type { Log } from "./ports.ts";

/**
 * Middleware for every procedure: an expected failure becomes its declared error; anything else becomes
 * INTERNAL with a reference number, and its details stay in the local log.
 */
export function tellFailures(log: Log) {
  return mapErrors((cause) => toError(cause, log));
}

function toError(cause: unknown, log: Log): ORPCError<string, unknown> {
  if (cause instanceof Failed) {
    const { code, data } = cause.failure;
    return new ORPCError(code, { defined: true, data });
  }
  // What oRPC itself refuses (input that does not match the contract) is already an error to tell.
  if (cause instanceof ORPCError) return cause;
  const reference = crypto.randomUUID();
  log.error(`defect ${reference}`, cause);
  return new ORPCError("INTERNAL", { defined: true, data: { reference } });
}
