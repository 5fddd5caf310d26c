import type { Passage } from "../../contract/library.ts";
import { splitSentences } from "../advise/sentences.ts";
import type { PassageHit } from "../ports.ts";
import { shareOf, stemsOf, termsOf, type Terms } from "./optionTerms.ts";

export type Quote = { readonly passage: Passage; readonly quote: string };

const mostQuotes = 2;
/** A vignette's first sentences say how old somebody is; what is asked stands at its end. */
const mostStemWords = 14;
/** Long options are put in other words; short ones must be there whole. */
const shortOption = 3;
const leastOfLongOption = 0.75;
const leastOfOptionInSentence = 0.5;
const leastStemStems = 2;
const leastStemShare = 0.2;

/** What an option is looked for with, and by what its passages are known; null when its words say nothing by themselves ("all of the above"). */
export type Sought = { readonly query: string; readonly option: Terms; readonly stem: Terms };

export function seek(stem: string, option: string): Sought | null {
  const own = termsOf(option);
  if (own.words.length === 0) return null;
  const asked = termsOf(lastSentencesFirst(stem), mostStemWords);
  return { query: [...own.words, ...asked.words].join(" "), option: own, stem: asked };
}

/**
 * Sentences of the passages, word for word, that speak of the option itself within what the stem is about, best first;
 * empty when none does.
 */
export function quoteOption({ option, stem }: Sought, hits: readonly PassageHit[]): Quote[] {
  const found = hits.flatMap((hit) => {
    const own = stemsOf(hit.text);
    const above = stemsOf([hit.title, ...hit.heading].join("; "));
    const least = option.stems.size <= shortOption ? 1 : leastOfLongOption;
    if (shareOf(option.stems, own) < least || !isAbout(stem.stems, own.union(above))) return [];
    const best = bestSentence(hit.text, option.stems, stem.stems);
    return best === undefined ? [] : [{ ...best, passage: toPassage(hit) }];
  });
  return found
    .filter(({ quote }, at) => found.findIndex((other) => other.quote === quote) === at)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostQuotes)
    .map(({ passage, quote }) => ({ passage, quote }));
}

function isAbout(stem: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  const least = Math.max(Math.min(leastStemStems, stem.size), leastStemShare * stem.size);
  return stem.intersection(there).size >= least;
}

function bestSentence(
  text: string,
  option: ReadonlySet<string>,
  stem: ReadonlySet<string>,
): { readonly quote: string; readonly score: number } | undefined {
  return splitSentences(text)
    .map(({ start, end }) => {
      const quote = text.slice(start, end);
      const stems = stemsOf(quote);
      const own = shareOf(option, stems);
      return { quote, score: own < leastOfOptionInSentence ? 0 : own + shareOf(stem, stems) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)[0];
}

function lastSentencesFirst(text: string): string {
  return splitSentences(text)
    .toReversed()
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

function toPassage({
  score: _score,
  marks: _marks,
  coverage: _coverage,
  ...passage
}: PassageHit): Passage {
  return passage;
}
