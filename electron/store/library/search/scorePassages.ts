import type { Concept } from "./queryConcepts.ts";
import { conceptReader, type Occurrences } from "./readPassage.ts";

export type PassageText = {
  readonly id: number;
  readonly document: number;
  readonly title: string;
  readonly heading: readonly string[];
  readonly text: string;
};

export type ScoredPassage = {
  readonly id: number;
  readonly score: number;
  readonly coverage: number;
  /** Whether a word of the query is in the passage or above it: FTS5 knows no capitals, so it may find others. */
  readonly holds: boolean;
};

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
const k1 = 1.2;
const b = 0.75;
/** A word in a heading or title counts like this many in the text (BM25F, Robertson et al. 2004). */
const headingWeight = 2;
/** Shares of single words, neighbours in order and words near each other (Metzler and Croft 2005). */
const shares = { words: 0.85, ordered: 0.1, near: 0.05 };
const nearWords = 8;
/** Passages on both sides that make up the surroundings of one: together about a section of a textbook. */
const surroundings = 8;

type Read = PassageText & {
  readonly found: Occurrences;
  /** For each concept, its frequency in text, headings and title, weighted. */
  readonly frequencies: readonly number[];
  /** For each concept, how certain it is that text, headings or title speak of it. */
  readonly certainties: readonly number[];
};

/**
 * Scores passages against a query: BM25F over text, headings and title with a share for word order and nearness,
 * and in equal part the same words in the passages around (passage and section evidence, Callan 1994).
 */
export function scorePassages(
  passages: readonly PassageText[],
  concepts: readonly Concept[],
): ScoredPassage[] {
  const read = conceptReader(concepts);
  const all = passages.map((passage) => readPassage(passage, read));
  const averageWords = all.reduce((sum, { found }) => sum + found.words, 0) / all.length;
  const byId = new Map(all.map((passage) => [passage.id, passage]));
  return all.map((passage) => ({
    id: passage.id,
    score:
      (ownScore(passage, concepts, averageWords) + surroundingScore(passage, byId, concepts)) / 2,
    coverage: coverageOf(passage, concepts),
    holds: passage.frequencies.some((frequency) => frequency > 0),
  }));
}

function readPassage(passage: PassageText, read: (text: string) => Occurrences): Read {
  const found = read(passage.text);
  const above = read([passage.title, ...passage.heading].join(" . "));
  const frequencies = found.weights.map(
    (weight, i) => weight + headingWeight * (above.weights[i] ?? 0),
  );
  const certainties = found.certainties.map((certainty, i) =>
    Math.max(certainty, above.certainties[i] ?? 0),
  );
  return { ...passage, found, frequencies, certainties };
}

function ownScore({ found, frequencies }: Read, concepts: readonly Concept[], average: number) {
  const length = 1 - b + (b * found.words) / average;
  const saturated = (frequency: number) => frequency / (frequency + k1 * length);
  let words = 0;
  let ordered = 0;
  let near = 0;
  concepts.forEach(({ rarity }, i) => {
    words += rarity * saturated(frequencies[i] ?? 0);
    const next = concepts[i + 1];
    if (next === undefined) return;
    const pairs = pairsOf(found.positions[i] ?? [], found.positions[i + 1] ?? []);
    const pairRarity = rarity + next.rarity;
    ordered += pairRarity * saturated(pairs.ordered);
    near += pairRarity * saturated(pairs.near);
  });
  return (k1 + 1) * (shares.words * words + shares.ordered * ordered + shares.near * near);
}

/** How often two words of the query stand next to each other in its order, and within a few words in any. */
function pairsOf(first: readonly number[], second: readonly number[]) {
  let ordered = 0;
  let near = 0;
  for (const at of first) {
    if (second.includes(at + 1)) ordered += 1;
    if (second.some((other) => other !== at && Math.abs(other - at) < nearWords)) near += 1;
  }
  return { ordered, near };
}

/** Passages of one document are numbered one after another, so the neighbours of a passage have the next ids. */
function surroundingScore(
  passage: Read,
  byId: ReadonlyMap<number, Read>,
  concepts: readonly Concept[],
): number {
  const frequencies = concepts.map(() => 0);
  for (let id = passage.id - surroundings; id <= passage.id + surroundings; id++) {
    const neighbour = byId.get(id);
    if (neighbour?.document !== passage.document) continue;
    neighbour.frequencies.forEach((frequency, i) => {
      frequencies[i] = (frequencies[i] ?? 0) + frequency;
    });
  }
  return concepts.reduce((sum, { rarity }, i) => {
    const frequency = frequencies[i] ?? 0;
    return sum + (rarity * frequency * (k1 + 1)) / (frequency + k1);
  }, 0);
}

/** The share of the query's content words, weighted by importance, that text, headings or title hold. */
function coverageOf({ certainties }: Read, concepts: readonly Concept[]): number {
  let all = 0;
  let covered = 0;
  concepts.forEach(({ content, importance }, i) => {
    if (!content) return;
    all += importance;
    covered += importance * (certainties[i] ?? 0);
  });
  return all === 0 ? 0 : covered / all;
}
