import type { Patience } from "./patience.ts";

/** What the server says of when to come again: milliseconds, or null where it does not say or makes no sense. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const said = header?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(said)) return Number(said) * 1000;
  // An HTTP date names a day of the week; Date.parse would also take "5" or "-1" for a date.
  if (!/^[A-Z][a-z]{2}/.test(said)) return null;
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/**
 * Milliseconds to wait before trying again: what the server asks for, else exponential back-off of which one half is left
 * to chance (random is from 0 to 1), so that many who were refused do not come back at once. attempt counts from 0.
 */
export function retryDelay(
  attempt: number,
  asked: number | null,
  { backOffMs, longestWaitMs }: Pick<Patience, "backOffMs" | "longestWaitMs">,
  random: number,
): number {
  const wait = asked ?? backOffMs * 2 ** attempt * (0.5 + random / 2);
  return Math.round(Math.min(wait, longestWaitMs));
}
