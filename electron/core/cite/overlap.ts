import type { Context, ReadPassages } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";

/** One word of a claim and what became of it. */
export type MatchedWord = {
  readonly index: number;
  readonly weight: number;
  /** From 0 to 1: how much of it the evidence says; matches of the passage around it count less. */
  readonly credit: number;
  /** Indexes of the evidence's words that say the same; empty where only the passage around it does. */
  readonly words: readonly number[];
};

/** How far the words of a claim occur in evidence. */
export type Overlap = {
  readonly words: readonly MatchedWord[];
  /** The weighted part of the claim's words that the evidence or its passage has, from 0 to 1. */
  readonly coverage: number;
  /** The same for the evidence alone, where the topic of the passage counts little: its sentences need not repeat it. */
  readonly direct: number;
};

/** What a word counts that stands elsewhere in the evidence's passage: it may be what "it" and "they" speak of. */
const topicCredit = 0.85;
const aroundCredit = 0.45;
const topicWeight = 0.15;
const similarCredit = 0.8;

/** Compares the words of a claim with one sentence (or two that follow each other) of a passage. */
export function overlapOf(
  claim: ReadSentence,
  evidence: ReadSentence,
  context: Context,
  weightOf: ReadPassages["weightOf"],
): Overlap {
  const stems = [...evidence.places.keys()];
  const similar = evidence.places.size <= 200 ? stems.filter((stem) => stem.length >= 5) : [];
  const cache = new Map<string, { credit: number; words: readonly number[] }>();
  const drugs = new Set(claim.drugs);
  const words = claim.words.map(({ terms }, index): MatchedWord => {
    const found = terms.map((term) => {
      const known =
        cache.get(term) ?? lookUp(term, evidence, drugs.has(index) ? [] : similar, context);
      cache.set(term, known);
      return known;
    });
    const weight = Math.max(0, ...terms.map(weightOf));
    const credit = found.reduce((sum, one) => sum + one.credit, 0) / Math.max(1, found.length);
    return { index, weight, credit, words: [...new Set(found.flatMap((one) => one.words))] };
  });
  // A word said twice counts once.
  const counted = new Set<string>();
  let whole = 0;
  let covered = 0;
  let direct = 0;
  let sought = 0;
  for (const { index, weight, credit, words: own } of words) {
    const key = claim.words[index]?.terms.join(" ") ?? "";
    if (counted.has(key)) continue;
    counted.add(key);
    whole += weight;
    covered += weight * credit;
    const topical = claim.words[index]?.terms.every((term) => context.topic.has(term)) === true;
    const told = topical ? topicWeight * weight : weight;
    sought += told;
    if (own.length > 0) direct += told * credit;
  }
  return {
    words,
    coverage: whole === 0 ? 0 : covered / whole,
    direct: sought === 0 ? 0 : direct / sought,
  };
}

function lookUp(
  term: string,
  evidence: ReadSentence,
  similar: readonly string[],
  context: Context,
): { credit: number; words: readonly number[] } {
  const exact = evidence.places.get(term);
  if (exact !== undefined) return { credit: 1, words: exact.slice(0, 8) };
  const near = similar.find((other) => related(term, other));
  if (near !== undefined)
    return { credit: similarCredit, words: evidence.places.get(near)?.slice(0, 8) ?? [] };
  if (context.topic.has(term)) return { credit: topicCredit, words: [] };
  return { credit: context.all.has(term) ? aroundCredit : 0, words: [] };
}

/** Two stems that begin alike for at least five letters and for three quarters of the longer one. */
function related(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const needed = Math.max(5, Math.ceil(0.75 * longest));
  return Math.min(a.length, b.length) >= needed && a.slice(0, needed) === b.slice(0, needed);
}
