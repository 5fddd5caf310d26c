import type { Span } from "./span.ts";

/** Source of a group that matches the first of the given sources that does. */
export function anyOf(sources: readonly string[]): string {
  return `(?:${sources.join("|")})`;
}

/** Words of a space-separated list as a source of whole words; "_" stands for a space inside one. */
export function wordsOf(list: string): string {
  const words = list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll("_", " "));
  return `\\b${anyOf(words)}\\b`;
}

/** A pattern to find every occurrence with; case does not matter unless exact. */
export function every(source: string, exact = false): RegExp {
  return new RegExp(bounded(source), exact ? "gu" : "giu");
}

/** A pattern to test a text with; it keeps no position. Case does not matter unless exact. */
export function some(source: string, exact = false): RegExp {
  return new RegExp(bounded(source), exact ? "u" : "iu");
}

/**
 * Answers and pasted questions have any length, so every repetition has an upper limit: the work at each position
 * is then constant and a scan linear. Throws on *, + and {n,}.
 */
function bounded(source: string): string {
  const bare = source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, "");
  if (/[*+]|\{\d+,\}/u.test(bare)) throw new Error(`Unbounded repetition in ${source}`);
  return source;
}

/** An occurrence: its text, and what its groups caught ("" for one that caught nothing). */
export type Occurrence = Span & { readonly text: string; readonly groups: readonly string[] };

/** Where a pattern made by every() occurs, in order and without overlap. */
export function findAll(pattern: RegExp, text: string): Occurrence[] {
  // exec rather than matchAll, which would compile a copy of the pattern for every sentence.
  const found: Occurrence[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, ...groups] = match;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      groups: groups.map((group) => group ?? ""),
    });
  }
  return found;
}

/** The stretch that ends where a span begins. */
export function before(text: string, { start }: Span, reach: number): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** The stretch that begins where a span ends. */
export function after(text: string, { end }: Span, reach: number): string {
  return text.slice(end, end + reach);
}
