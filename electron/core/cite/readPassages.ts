import type { Passage } from "../../contract/library.ts";
import { splitSentences } from "../advise/sentences.ts";
import { rarityOver } from "./rarity.ts";
import { subjectOf } from "./subjectOf.ts";
import type { ReadSentence } from "./readSentence.ts";
import { readSentence } from "./readSentence.ts";

/** One sentence of a passage that was sent: passage and sentence count from 0. */
export type Candidate = { readonly passage: number; readonly sentence: number };

/** The stems around a sentence: those of its passage's title, headings and first subject, and all of them. */
export type Context = { readonly topic: ReadonlySet<string>; readonly all: ReadonlySet<string> };

/** The passages of a question, read once for all sentences of its answer. */
export type ReadPassages = {
  readonly passages: readonly (readonly ReadSentence[])[];
  /** The stems of a passage with its headings and title: what its sentences may be taken to speak of. */
  readonly context: readonly Context[];
  readonly weightOf: (term: string) => number;
  /** Where a stem occurs. */
  readonly postings: ReadonlyMap<string, readonly Candidate[]>;
};

/** Reads the passages that were sent. */
export function readPassages(passages: readonly Passage[]): ReadPassages {
  const read = passages.map(({ text }) =>
    splitSentences(text).map((span) => readSentence(text, span)),
  );
  const context = passages.map(({ title, heading }, index) => {
    const sentences = read[index] ?? [];
    const [first] = sentences;
    const subject = first === undefined ? [] : subjectOf(first);
    const titles = [title, ...heading].join("; ");
    const above = readSentence(titles, { start: 0, end: titles.length });
    const topic = new Set([
      ...above.places.keys(),
      ...subject.flatMap((at) => first?.words[at]?.terms ?? []),
    ]);
    const all = sentences.reduce((stems, { places }) => stems.union(places), topic);
    return { topic, all };
  });
  const postings = new Map<string, Candidate[]>();
  for (const [passage, sentences] of read.entries()) {
    for (const [sentence, { places }] of sentences.entries()) {
      for (const term of places.keys()) {
        const known = postings.get(term);
        if (known === undefined) postings.set(term, [{ passage, sentence }]);
        else known.push({ passage, sentence });
      }
    }
  }
  return { passages: read, context, weightOf: rarityOver(read.flat()), postings };
}
