import { serverSettings } from "../../../electron/contract/engine.ts";
import { formats } from "../app/numbers.ts";
import { text } from "../app/text.ts";

const limits = [512, 1_000_000] as const;

/** What to write instead of a typed context size, or null when it is right. */
export function problemWithContext(typed: string): string | null {
  return readContext(typed) === null ? text.server.contextRange(limits) : null;
}

/** A typed context size, or null when it is none. */
export function readContext(typed: string): number | null {
  const words = formats.plainWhole(typed);
  const read = serverSettings.shape.contextSize.safeParse(
    /^\d{1,9}$/.test(words) ? Number(words) : null,
  );
  return read.success ? read.data : null;
}
