import { ORPCError } from "@orpc/client";
import { failure, type Failure } from "../../../electron/contract/failure.ts";
import { describeFailure, type FailureMessage } from "../../../electron/contract/failureMessage.ts";
import { ConnectionLost } from "../link/connection.ts";
import { text } from "./text.ts";

/** What can go wrong as a page sees it: a failure of the core, or no core to ask. */
export type Problem = Failure | { readonly code: "CONNECTION_LOST" };

/** Reads any thrown value as a problem; what no one declared becomes one code with what reference there is. */
export function problemOf(error: unknown): Problem {
  if (lineBroke(error)) return { code: "CONNECTION_LOST" };
  if (!(error instanceof ORPCError))
    return { code: "INTERNAL", data: { reference: String(error) } };
  const declared = failure.safeParse({ code: error.code, data: error.data });
  if (declared.success) return declared.data;
  return { code: "INTERNAL", data: { reference: error.code } };
}

/** Says a problem in words. */
export function describeProblem(problem: Problem): FailureMessage {
  if (problem.code === "CONNECTION_LOST") return text.connection.callFailed;
  return describeFailure(problem, text.failures);
}

/** A call in flight when the line breaks is rejected by the transport as aborted. */
function lineBroke(error: unknown): boolean {
  return error instanceof ConnectionLost || (error instanceof Error && error.name === "AbortError");
}
