import { serverSettings } from "../../../electron/contract/engine.ts";
import { text } from "../app/text.ts";

const limits = [512, 1_000_000] as const;

/** What to write instead of a typed context size, or null when it is right. */
export function problemWithContext(typed: string): string | null {
  const words = typed.trim();
  const read = serverSettings.shape.contextSize.safeParse(
    /^\d{1,9}$/.test(words) ? Number(words) : null,
  );
  return read.success ? null : text.server.contextRange(limits);
}
