import { CommanderError } from "commander";
import { describeFailure } from "./contract/failureMessage.ts";
import { Failed } from "./core/failed.ts";

/** Prints what went wrong and returns the exit code: 2 for bad input or circumstances, 1 for a defect. */
export function reportFailure(cause: unknown, json: boolean): 1 | 2 {
  const { code, message, exitCode } = explain(cause);
  if (json) console.log(JSON.stringify({ error: { code, message } }));
  // Commander has already printed its own complaint for a person.
  else if (!(cause instanceof CommanderError)) console.error(message);
  return exitCode;
}

function explain(cause: unknown): { code: string; message: string; exitCode: 1 | 2 } {
  if (cause instanceof CommanderError) {
    return { code: "BAD_ARGUMENT", message: cause.message.replace(/^error: /, ""), exitCode: 2 };
  }
  if (cause instanceof Failed) {
    const { title, detail } = describeFailure(cause.failure);
    return { code: cause.failure.code, message: `${title}. ${detail}`, exitCode: 2 };
  }
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { code: "INTERNAL", message: `This is a defect in Viva: ${details}`, exitCode: 1 };
}
