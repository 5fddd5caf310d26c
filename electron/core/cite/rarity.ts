import { importanceOf } from "./commonWords.ts";
import type { ReadSentence } from "./readSentence.ts";

/**
 * How much each stem counts, between 0 and 1: its importance times its inverse document frequency over all sentences
 * that were sent (Robertson and Spärck Jones 1976, in the form of BM25, which is never negative), with a floor, since
 * a handful of passages is a small sample.
 */
export function rarityOver(sentences: readonly ReadSentence[]): (term: string) => number {
  const count = sentences.length;
  const within = new Map<string, number>();
  for (const { places } of sentences) {
    for (const term of places.keys()) within.set(term, (within.get(term) ?? 0) + 1);
  }
  const idf = (found: number) => Math.log(1 + (count - found + 0.5) / (found + 0.5));
  const highest = idf(0);
  return (term) => {
    const importance = importanceOf(term);
    if (importance === 0) return 0;
    return importance * (0.4 + (0.6 * idf(within.get(term) ?? 0)) / highest);
  };
}
