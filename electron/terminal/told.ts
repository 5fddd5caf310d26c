import type { FailureCode } from "../contract/failure.ts";

/** A failure in words that only make sense on a terminal, such as the command that helps. */
export class Told extends Error {
  override readonly name = "Told";
  /** As --json prints it; STOPPED for what Ctrl+C ended. */
  readonly code: FailureCode | "STOPPED";

  constructor(code: FailureCode | "STOPPED", message: string) {
    super(message);
    this.code = code;
  }
}

/** Prints it as other failures are printed, and returns the exit code. */
export function reportTold({ code, message }: Told, json: boolean): 2 {
  if (json) console.log(JSON.stringify({ error: { code, message } }));
  else console.error(message);
  return 2;
}
