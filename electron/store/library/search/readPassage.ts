import type { Span } from "../../../contract/library.ts";
import type { Alternative, Concept } from "./queryConcepts.ts";
import { isInCapitals } from "./synonymsIn.ts";
import { beginningsOf, foldedWord, visitWords, type Word, type WordBeginnings } from "./words.ts";

/** Where each concept of a query occurs in one text, by the number of the word. */
export type Occurrences = {
  /** For each concept, the summed weights of its alternatives' occurrences. */
  readonly weights: readonly number[];
  /** For each concept, the certainty of the surest alternative that occurs; 0 when none does. */
  readonly certainties: readonly number[];
  /** For each concept, the words at which it was found as it was typed, ascending. */
  readonly positions: readonly (readonly number[])[];
  readonly words: number;
  /** The words that were found, ascending. */
  readonly marks: () => Span[];
};

/** Finds the concepts of queries in texts; made once for each query. */
export function conceptReader(concepts: readonly Concept[]): (text: string) => Occurrences {
  const starts = alternativesByFirstTerm(concepts);
  const prefixes = concepts.flatMap(({ alternatives }, concept) =>
    alternatives
      .filter(({ prefix }) => prefix)
      .map(({ terms }) => ({ concept, term: terms[0] ?? "" })),
  );
  const beginnings = beginningsOf(
    concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
  );
  return (text) => {
    const { words, count } = readWords(text, beginnings);
    const weights = concepts.map(() => 0);
    const certainties = concepts.map(() => 0);
    const positions: number[][] = concepts.map(() => []);
    const marked = new Set<number>();
    const found = (concept: number, at: number, length: number, { weight, certainty }: Counts) => {
      weights[concept] = (weights[concept] ?? 0) + weight;
      certainties[concept] = Math.max(certainties[concept] ?? 0, certainty);
      if (weight === 1 && length === 1) positions[concept]?.push(at);
      for (let i = at; i < at + length; i++) marked.add(i);
    };
    for (const [at, { term, start, end }] of words) {
      for (const { concept, alternative } of starts.get(term) ?? []) {
        const { terms, capitals } = alternative;
        if (capitals !== null && !isInCapitals(text.slice(start, end), capitals)) continue;
        if (continues(words, at, terms)) found(concept, at, terms.length, alternative);
      }
      for (const { concept, term: beginning } of prefixes) {
        if (term.startsWith(beginning)) found(concept, at, 1, { weight: 1, certainty: 1 });
      }
    }
    return { weights, certainties, positions, words: count, marks: () => marksOf(words, marked) };
  };
}

type Counts = Pick<Alternative, "weight" | "certainty">;
type WordsByNumber = ReadonlyMap<number, Word>;

function readWords(text: string, beginnings: WordBeginnings) {
  const words = new Map<number, Word>();
  const count = visitWords(text, beginnings, (start, end, number) => {
    words.set(number, { start, end, ...foldedWord(text.slice(start, end)) });
  });
  return { words, count };
}

function alternativesByFirstTerm(concepts: readonly Concept[]) {
  const starts = new Map<string, { concept: number; alternative: Alternative }[]>();
  concepts.forEach(({ alternatives }, concept) => {
    for (const alternative of alternatives) {
      const [first] = alternative.terms;
      if (first === undefined || alternative.prefix) continue;
      starts.set(first, [...(starts.get(first) ?? []), { concept, alternative }]);
    }
  });
  return starts;
}

function continues(words: WordsByNumber, at: number, terms: readonly string[]): boolean {
  return terms.every((term, i) => words.get(at + i)?.term === term);
}

function marksOf(words: WordsByNumber, marked: ReadonlySet<number>): Span[] {
  return [...marked]
    .toSorted((a, b) => a - b)
    .flatMap((i) => {
      const word = words.get(i);
      return word === undefined ? [] : [{ start: word.start, end: word.end }];
    });
}
