import type { Span } from "../../contract/library.ts";
import { drug } from "../advise/drugWords.ts";
import { every, findAll } from "../advise/pattern.ts";
import { markDenied, partsAt, placesOf } from "./markDenied.ts";
import type { Quantity } from "./quantities.ts";
import { readQuantities } from "./quantities.ts";
import type { Word } from "./readWords.ts";
import { foldedWithoutMarkers, readWords } from "./readWords.ts";

/** A sentence as the checks see it; all offsets are into the text that it stands in. */
export type ReadSentence = Span & {
  /** Folded, as long as the sentence itself. */
  readonly folded: string;
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  /** Every stem that occurs, with the indexes of its words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The clause of each word, and whether it is denied there. */
  readonly clauses: readonly number[];
  readonly denied: readonly boolean[];
  /** The part of each word: what commas and conjunctions divide. */
  readonly parts: readonly number[];
  /** Indexes of the words that name a drug. */
  readonly drugs: readonly number[];
};

const drugName = every(drug);
const between =
  /[,;:()]|\b(?:and|or|but|because|which|that|while|whereas|since|unless|although|who|where|when|so|(?:after|before|until)(?! that\b))\b|(?<= )-(?= )|(?<=[\p{L}\p{N})]{2}[.!?]) (?=\P{Ll})/giu;

/** Reads one sentence of a text: its words, quantities, clauses and drugs. */
export function readSentence(text: string, { start, end }: Span): ReadSentence {
  const folded = foldedWithoutMarkers(text.slice(start, end));
  const quantities = readQuantities(folded);
  const words = readWords(folded, quantities);
  const parts = partsAt(words, placesOf(between, folded));
  const { clauses, denied } = markDenied(folded, words, parts);
  const named = findAll(drugName, folded);
  const places = new Map<string, number[]>();
  for (const [index, { terms }] of words.entries()) {
    for (const term of terms) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [index]);
      else known.push(index);
    }
  }
  let next = 0;
  const drugs = [...words.keys()].filter((index) => {
    const word = words[index];
    if (word === undefined) return false;
    while ((named[next]?.end ?? Infinity) <= word.start) next += 1;
    return (named[next]?.start ?? Infinity) < word.end;
  });
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + start,
    end: span.end + start,
  });
  return {
    start,
    end,
    folded,
    words: words.map(moved),
    quantities: quantities.map(moved),
    places,
    clauses,
    denied,
    parts,
    drugs,
  };
}
