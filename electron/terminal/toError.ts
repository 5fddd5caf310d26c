import type { Failure } from "../contract/failure.ts";
import { describeFailure } from "../contract/failureMessage.ts";

/** A failure as --json prints it. */
export function toError(failure: Failure): { code: string; message: string } {
  const { title, detail } = describeFailure(failure);
  return { code: failure.code, message: `${title}. ${detail}` };
}
