import type { IndexStatistics } from "./indexStatistics.ts";
import { editDistance } from "./editDistance.ts";
import { nearestTerms } from "./nearestTerms.ts";
import type { QueryWord } from "./parseQuery.ts";
import { spellingVariants } from "./spellingVariants.ts";
import { synonymsIn } from "./synonymsIn.ts";
import { stopWords } from "./stopWords.ts";
import { termOf } from "./words.ts";

/** One way to say a word: terms that follow each other, how much it counts beside the word as it was typed, and in how many passages it is. */
export type Alternative = {
  /** The words themselves, folded: what FTS5 is asked for, because it stems them again. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** The only term stands for every term that begins like it. */
  readonly prefix: boolean;
  /** 1 as typed or spelled otherwise, less for what is only meant perhaps. */
  readonly weight: number;
  readonly passages: number;
};

/** A word that was typed with everything that would do instead, and its rarity. */
export type Concept = {
  readonly alternatives: readonly Alternative[];
  /** Inverse document frequency as in BM25: log(1 + (N - n + 0.5) / (n + 0.5)). */
  readonly rarity: number;
  /**
   * How much it counts for coverage, as the word was typed: one that the index does not hold is the rarest of all.
   */
  readonly typedRarity: number;
  /** 0 to 1: how certain it is that a passage with one of the alternatives speaks of what was typed. */
  readonly certainty: number;
  /** Whether the word says something about the subject. */
  readonly content: boolean;
};

const typoWeight = 0.5;

/** The words of a query in their order, each with its spellings, synonyms or corrections that the index holds. */
export function queryConcepts(
  words: readonly QueryWord[],
  statistics: IndexStatistics,
): readonly Concept[] {
  const synonyms = synonymsIn(words);
  return words.map((word, i) => {
    const typed = alternativesOf(word, statistics);
    const meant = (synonyms[i] ?? []).flatMap((synonym) => {
      const passages = Math.min(...synonym.terms.map(statistics.passagesWith));
      return passages === 0 ? [] : [{ ...synonym, prefix: false, passages }];
    });
    const alternatives = [...typed, ...meant];
    const corrected = alternatives.length > 0 || word.prefix ? [] : corrections(word, statistics);
    return {
      alternatives: [...alternatives, ...corrected],
      rarity: rarityOf(typed.length > 0 ? typed : [...meant, ...corrected], statistics),
      typedRarity: rarityOf([...typed, ...meant], statistics),
      certainty: corrected.length === 0 ? 1 : certaintyOf(word, corrected),
      content: word.prefix || !stopWords.has(word.folded),
    };
  });
}

function alternativesOf({ folded, term, prefix }: QueryWord, statistics: IndexStatistics) {
  if (prefix) {
    const passages = statistics.passagesWithPrefix(term);
    const alternative = { words: [folded], terms: [term], prefix, weight: 1, passages };
    return passages === 0 ? [] : [alternative];
  }
  const spellings = [folded, ...spellingVariants(folded)];
  const words = new Map(spellings.toReversed().map((word) => [termOf(word), word]));
  return [...words].flatMap(([spelled, word]): Alternative[] => {
    const passages = statistics.passagesWith(spelled);
    if (passages === 0) return [];
    return [{ words: [word], terms: [spelled], prefix, weight: 1, passages }];
  });
}

function corrections(word: QueryWord, statistics: IndexStatistics): Alternative[] {
  const near = nearestTerms(statistics.vocabulary(), word.term, word.folded);
  return near.flatMap((term) => {
    const whole = wordWithStem(term);
    if (whole === null) return [];
    const passages = statistics.passagesWith(term);
    return [{ words: [whole], terms: [term], prefix: false, weight: typoWeight, passages }];
  });
}

/** One letter of four that is not as it was typed makes a correction worth nothing. */
function certaintyOf({ folded, term }: QueryWord, corrected: readonly Alternative[]): number {
  const nearest = corrected[0]?.terms[0] ?? "";
  return Math.max(0, 1 - (4 * editDistance(term, nearest, 2)) / folded.length);
}

const endings = ["", "e", "s", "y", "al", "ity", "ion", "ation", "ing", "ed", "ic", "ous", "ive"];

/** A stem is no word that could be asked for: stemmed once more, some become another. */
function wordWithStem(term: string): string | null {
  return endings.map((ending) => term + ending).find((word) => termOf(word) === term) ?? null;
}

/** As rare as its commonest way of being said. */
function rarityOf(alternatives: readonly Alternative[], statistics: IndexStatistics): number {
  const all = statistics.passages();
  const found = Math.min(all, Math.max(0, ...alternatives.map(({ passages }) => passages)));
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
