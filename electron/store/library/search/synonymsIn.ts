import { atFirstUse } from "../../../core/atFirstUse.ts";
import { medicalSynonyms, type SynonymName } from "../medicalSynonyms.ts";
import type { QueryWord } from "./parseQuery.ts";
import { stopWords } from "./stopWords.ts";
import { wordsOf } from "./words.ts";

/** Another name for words of a query: how much it counts beside them, and how sure it is to mean them. */
export type Synonym = {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly weight: number;
  readonly certainty: number;
  /** Exactly these letters are meant, and perhaps an s; null when any case will do. */
  readonly capitals: string | null;
};

const sameThing = { weight: 0.5, certainty: 1 };
const wholeOfKind = { weight: 0.25, certainty: 0.5 };
const doubtfulThing = { weight: 0.15, certainty: 0.5 };

type Entry = { readonly capitals: string | null; readonly others: readonly Synonym[] };

/** What each name leads to, by its terms, and of how many words the longest is. */
const names = atFirstUse(() => {
  const entries = new Map<string, readonly Entry[]>();
  const add = (name: SynonymName, same: readonly SynonymName[], counts: typeof sameThing) => {
    const key = keyOf(wordsOf(name.name));
    const others = same.map((other) =>
      synonym(other, name.doubtful || other.doubtful ? doubtfulThing : counts),
    );
    const entry = {
      capitals: name.cased ? name.name : null,
      others: others.filter(({ terms }) => terms.join(" ") !== key),
    };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  };
  for (const { same, kinds } of medicalSynonyms) {
    for (const name of same) add(name, same, sameThing);
    for (const name of kinds) add(name, same, wholeOfKind);
  }
  return { entries, longest: Math.max(...[...entries.keys()].map((key) => key.split(" ").length)) };
});

function synonym({ name, cased }: SynonymName, counts: typeof sameThing): Synonym {
  const words = wordsOf(name);
  return {
    words: words.map(({ folded }) => folded),
    terms: words.map(({ term }) => term),
    capitals: cased ? name : null,
    ...counts,
  };
}

/**
 * For words of a query, the other names of what each names alone or with its neighbours: "heart attack" gives both its
 * words "myocardial infarction" and "MI". A longer name keeps its words from being read alone, and an abbreviation that
 * could be a word is one in its own capitals only. Takes all words of the query, also those that say nothing.
 */
export function synonymsIn(all: readonly QueryWord[]): ReadonlyMap<QueryWord, readonly Synonym[]> {
  // "Crohn's disease"
  const words = all.filter(({ folded }) => folded !== "s");
  const capitalsTell = !isShouted(words);
  const found = new Map<QueryWord, Synonym[]>();
  for (let start = 0; start < words.length;) {
    const { length, entries } = longestNameAt(words, start, capitalsTell);
    const others = entries.flatMap((entry) => entry.others);
    for (const word of words.slice(start, start + length)) found.set(word, others);
    start += Math.max(1, length);
  }
  return found;
}

function longestNameAt(words: readonly QueryWord[], start: number, capitalsTell: boolean) {
  const { entries: entriesByName, longest } = names();
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const named = words.slice(start, start + length);
    const entries = (entriesByName.get(keyOf(named)) ?? []).filter(
      ({ capitals }) =>
        capitals === null || (capitalsTell && isInCapitals(named[0]?.typed ?? "", capitals)),
    );
    if (entries.length > 0) return { length, entries };
  }
  return { length: 0, entries: [] };
}

/** Whether a word is this abbreviation, or several of it. */
export function isInCapitals(word: string, capitals: string): boolean {
  return word === capitals || word === `${capitals}s`;
}

/** Where everything is in capitals they tell nothing; an abbreviation is short and no word like "the". */
function isShouted(words: readonly QueryWord[]): boolean {
  return words.some(
    ({ typed, folded }) =>
      typed.length > 1 &&
      typed === typed.toUpperCase() &&
      typed !== typed.toLowerCase() &&
      (typed.length > 6 || stopWords.has(folded)),
  );
}

function keyOf(words: readonly { readonly folded: string; readonly term: string }[]): string {
  return words
    .filter(({ folded }) => folded !== "s")
    .map(({ term }) => term)
    .join(" ");
}
