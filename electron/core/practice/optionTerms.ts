import { importanceOf } from "../cite/commonWords.ts";
import { foldedWithoutMarkers, readWords, type Word } from "../cite/readWords.ts";

/** The words of a text that tell what it is about; several of one meaning are one. */
export type Terms = {
  readonly stems: ReadonlySet<string>;
  /** As they are written, for a search. */
  readonly words: readonly string[];
};

/** Words of a text that could not stand in any text, in their order, up to so many. */
export function termsOf(text: string, most = Infinity): Terms {
  const telling = readWords(foldedWithoutMarkers(text), []).filter(tells);
  const byMeaning = new Map(telling.map((word) => [word.terms.join(" "), word]));
  const chosen = [...byMeaning.values()].slice(0, most);
  return {
    stems: new Set(chosen.flatMap(({ terms }) => terms)),
    words: chosen.map(({ raw }) => raw),
  };
}

/** Every stem of a text. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(readWords(foldedWithoutMarkers(text), []).flatMap(({ terms }) => terms));
}

/** The part of the wanted stems that are there; 0 when none is wanted. */
export function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(there).size / wanted.size;
}

/** A single letter tells nothing, but for a name such as the B of hepatitis B. */
function tells({ terms }: Word): boolean {
  return terms.some((term) => term.length > 1 && importanceOf(term) === 1);
}
