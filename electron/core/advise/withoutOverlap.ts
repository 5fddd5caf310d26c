import type { Span } from "./span.ts";

/** The spans in order; of those that overlap, the one that begins first, then the longest. */
export function withoutOverlap<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
