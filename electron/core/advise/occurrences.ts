import { findAll } from "./pattern.ts";
import type { Span } from "./span.ts";

/** Where a pattern occurs in one text, found once and then asked for many places, so that many questions stay cheap. */
export type Occurrences = {
  /** Whether one begins in the half-open stretch. */
  readonly within: (from: number, to: number) => boolean;
  /** The last one that ends in the closed stretch. */
  readonly lastEnding: (from: number, to: number) => Span | undefined;
  /** The first one that begins in the closed stretch. */
  readonly firstStarting: (from: number, to: number) => Span | undefined;
};

/** Finds a global pattern's occurrences in a text. */
export function occurrences(pattern: RegExp, text: string): Occurrences {
  const found = findAll(pattern, text);
  const firstFrom = (from: number): number => {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((found[middle]?.start ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const within = (from: number, to: number) => (found[firstFrom(from)]?.start ?? Infinity) < to;
  const firstStarting = (from: number, to: number) => {
    const first = found[firstFrom(from)];
    return first !== undefined && first.start <= to ? first : undefined;
  };
  // They do not overlap, so their ends are in order too.
  const lastEnding = (from: number, to: number) => {
    let index = firstFrom(to) - 1;
    if ((found[index]?.end ?? 0) > to) index -= 1;
    const last = found[index];
    return last !== undefined && last.end >= from ? last : undefined;
  };
  return { within, lastEnding, firstStarting };
}
