import type { QueryWord } from "./parseQuery.ts";
import type { Alternative } from "./queryConcepts.ts";

/** An expression of FTS5 for passages with one of these. */
export function anyOf(alternatives: readonly Alternative[]): string {
  return alternatives.map(phraseOf).join(" OR ");
}

/** An expression for passages that fit another one, and hold none of these phrases. */
export function without(positive: string, excluded: readonly (readonly QueryWord[])[]): string {
  if (excluded.length === 0) return positive;
  return `(${positive}) NOT (${excluded.map(quoted).join(" OR ")})`;
}

export function phraseOf({ words, prefix }: Alternative): string {
  return `"${words.join(" ")}"${prefix ? "*" : ""}`;
}

/** A phrase as it was typed. */
export function quoted(words: readonly QueryWord[]): string {
  const phrase = words.map(({ folded }) => folded).join(" ");
  return `"${phrase}"${words.at(-1)?.prefix === true ? "*" : ""}`;
}

/** The first ones, rarest first, that are together in so many passages; at least one. */
export function rarest(
  alternatives: readonly Alternative[],
  limit: number,
): readonly Alternative[] {
  let sum = 0;
  return alternatives.filter(({ passages }, i) => {
    sum += passages;
    return i === 0 || sum <= limit;
  });
}
