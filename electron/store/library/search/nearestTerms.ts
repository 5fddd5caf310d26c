import { editDistance } from "./editDistance.ts";
import { meansSomethingElse } from "./meansSomethingElse.ts";

/** Every term that the index ever held, ready to be searched for near ones. */
export type Vocabulary = {
  readonly terms: readonly string[];
  /** One bit for each letter a term has; two terms within k edits differ in at most 2k bits. */
  readonly letters: readonly number[];
};

/** A vocabulary that grows: read gives the terms that have come since it was asked last. */
export function growingVocabulary(read: () => readonly string[]): () => Vocabulary {
  const terms: string[] = [];
  const letters: number[] = [];
  return () => {
    for (const term of read()) {
      terms.push(term);
      letters.push(lettersOf(term));
    }
    return { terms, letters };
  };
}

const mostNear = 3;

/**
 * The indexed terms nearest to one that is not indexed: one edit away for words of 4 to 7 letters, two for longer.
 * Only the nearest, and of those the commonest; words with a digit are never guessed, nor any word that means something
 * else than was typed. passagesWith tells how many passages hold a term now.
 */
export function nearestTerms(
  vocabulary: Vocabulary,
  { term, typed }: { readonly term: string; readonly typed: string },
  passagesWith: (term: string) => number,
): string[] {
  if (typed.length < 4 || !/^\p{L}+$/u.test(typed)) return [];
  const letters = lettersOf(term);
  let limit = typed.length <= 7 ? 1 : 2;
  let near: { term: string; passages: number; sameStart: boolean }[] = [];
  for (let i = 0; i < vocabulary.terms.length; i++) {
    const candidate = vocabulary.terms[i] ?? "";
    if (Math.abs(candidate.length - term.length) > limit) continue;
    if (bitsIn(letters ^ (vocabulary.letters[i] ?? 0)) > 2 * limit) continue;
    const distance = editDistance(term, candidate, limit);
    if (distance > limit || /\d/.test(candidate) || meansSomethingElse(typed, candidate)) continue;
    const passages = passagesWith(candidate);
    if (passages === 0) continue;
    if (distance < limit) near = [];
    limit = distance;
    near.push({ term: candidate, passages, sameStart: candidate[0] === term[0] });
  }
  return near
    .toSorted((a, b) => Number(b.sameStart) - Number(a.sameStart) || b.passages - a.passages)
    .slice(0, mostNear)
    .map((found) => found.term);
}

function lettersOf(term: string): number {
  let bits = 0;
  for (let i = 0; i < term.length; i++) bits |= 1 << (term.charCodeAt(i) % 32);
  return bits >>> 0;
}

function bitsIn(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
