import type { IndexStatistics } from "./indexStatistics.ts";
import { editDistance } from "./editDistance.ts";
import { isGeneric } from "./genericWords.ts";
import { nearestTerms } from "./nearestTerms.ts";
import type { ParsedQuery, QueryWord } from "./parseQuery.ts";
import { isRightWord } from "./rightWords.ts";
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
  /** 0 to 1: how certain it is that a passage with it speaks of what was typed. */
  readonly certainty: number;
  /** It counts in exactly these letters only; null in any case of letters. */
  readonly capitals: string | null;
  readonly passages: number;
};

/** A word that was typed with everything that would do instead, and its rarity. */
export type Concept = {
  readonly alternatives: readonly Alternative[];
  /** Inverse document frequency as in BM25: log(1 + (N - n + 0.5) / (n + 0.5)). */
  readonly rarity: number;
  /** How much it counts for coverage, as the word was typed. */
  readonly importance: number;
  /** Whether the word says something about the subject. */
  readonly content: boolean;
};

const typoWeight = 0.2;
/** A corrected word may be another word. */
const typoCertainty = 0.5;
/** As if there were so many passages more, about everything else. */
const background = 300;
/** A word that stands in texts of any subject counts this part of its rarity. */
const genericShare = 0.3;
/** Beginnings that together have more passages are only those of the shortest words. */
const mostWithPrefix = 20_000;

/** The words of a query in their order, each with its spellings, synonyms or corrections that the index holds. */
export function queryConcepts(query: ParsedQuery, statistics: IndexStatistics): readonly Concept[] {
  const synonyms = synonymsIn(query.all);
  return query.words.map((word) => {
    const typed = alternativesOf(word, statistics);
    const meant = (synonyms.get(word) ?? []).flatMap((synonym) => {
      const passages = Math.min(...synonym.terms.map(statistics.passagesWith));
      return passages === 0 ? [] : [{ ...synonym, prefix: false, passages }];
    });
    const alternatives = [...typed, ...meant];
    const corrected = alternatives.length > 0 || word.prefix ? [] : corrections(word, statistics);
    return {
      alternatives: [...alternatives, ...corrected],
      rarity: rarityOf(typed.length > 0 ? typed : [...meant, ...corrected], statistics),
      importance: importanceOf(word, [...typed, ...meant], statistics),
      content: word.prefix || !stopWords.has(word.folded),
    };
  });
}

const asTyped = { weight: 1, certainty: 1, capitals: null };

function alternativesOf(word: QueryWord, statistics: IndexStatistics): Alternative[] {
  const { folded, prefix } = word;
  if (prefix) return beginningsOf(word, statistics);
  const spellings = [folded, ...spellingVariants(folded)];
  const words = new Map(spellings.toReversed().map((spelling) => [termOf(spelling), spelling]));
  return [...words].flatMap(([spelled, whole]): Alternative[] => {
    const passages = statistics.passagesWith(spelled);
    if (passages === 0) return [];
    return [{ ...asTyped, words: [whole], terms: [spelled], prefix, passages }];
  });
}

/** Every term that begins like the word; of too many, each of the shortest by itself, so that a search is soon done. */
function beginningsOf({ folded, term }: QueryWord, statistics: IndexStatistics): Alternative[] {
  const { terms, isWhole } = statistics.beginning(term);
  const counted = terms.map((found) => ({ found, passages: statistics.passagesWith(found) }));
  const passages = counted.reduce((sum, one) => sum + one.passages, 0);
  if (passages === 0) return [];
  if (isWhole && passages <= mostWithPrefix) {
    return [{ ...asTyped, words: [folded], terms: [term], prefix: true, passages }];
  }
  return counted.flatMap(({ found, passages: holding }) => {
    const whole = wordWithStem(found);
    if (holding === 0 || whole === null) return [];
    return [{ ...asTyped, words: [whole], terms: [found], prefix: false, passages: holding }];
  });
}

function corrections(word: QueryWord, statistics: IndexStatistics): Alternative[] {
  const { term, folded } = word;
  if (isRightWord(folded)) return [];
  const near = nearestTerms(
    statistics.vocabulary(),
    { term, typed: folded },
    statistics.passagesWith,
  );
  return near.flatMap((corrected) => {
    const whole = wordWithStem(corrected);
    if (whole === null) return [];
    const passages = statistics.passagesWith(corrected);
    return [
      {
        words: [whole],
        terms: [corrected],
        prefix: false,
        weight: typoWeight,
        certainty: certaintyOf(word, corrected),
        capitals: null,
        passages,
      },
    ];
  });
}

/** One letter of four that is not as it was typed makes a correction worth nothing. */
function certaintyOf({ folded, term }: QueryWord, corrected: string): number {
  const sameLetters = 1 - (4 * editDistance(term, corrected, 2)) / folded.length;
  return Math.min(typoCertainty, Math.max(0, sameLetters));
}

const endings = ["", "e", "s", "y", "al", "ity", "ion", "ation", "ing", "ed", "ic", "ous", "ive"];

/** A stem is no word that could be asked for: stemmed once more, some become another. */
function wordWithStem(term: string): string | null {
  return endings.map((ending) => term + ending).find((word) => termOf(word) === term) ?? null;
}

function rarityOf(alternatives: readonly Alternative[], statistics: IndexStatistics): number {
  const all = statistics.passages();
  return inverseFrequency(foundIn(alternatives, all), all);
}

/**
 * The rarity of a word in the library and in a background of passages that do not hold it. Of a handful of notes the
 * subject is in every passage: by them alone it would count for nothing, and a word that none holds for everything.
 */
function importanceOf(
  { term, prefix }: QueryWord,
  alternatives: readonly Alternative[],
  statistics: IndexStatistics,
): number {
  const all = statistics.passages();
  const rarity = inverseFrequency(foundIn(alternatives, all), all + background);
  return !prefix && isGeneric(term) ? genericShare * rarity : rarity;
}

/** As many passages as hold its commonest way of being said. */
function foundIn(alternatives: readonly Alternative[], all: number): number {
  return Math.min(all, Math.max(0, ...alternatives.map(({ passages }) => passages)));
}

function inverseFrequency(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
