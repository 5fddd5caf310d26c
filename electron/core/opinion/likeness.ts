import type { AskedItem } from "./askedItem.ts";

/** What two questions are compared by. */
export type Likeness = {
  /** The stem's words in small letters, without a number in front, each between spaces. */
  readonly stem: string;
  /** The options, in an order of their own; empty where they tell nothing. */
  readonly options: string;
};

/** "12.", "Q3)", "Question 7:", "(b)". */
const numbering =
  /^\s*(?:(?:question|q)\s*\.?\s*\d+|\d+(?=\s*[.):])|\(?[a-z\d]{1,3}\))\s*[.):]*\s*/iu;
/** True and false, or yes and no, stand below many questions. */
const fewestOptions = 3;

export function likeness({ form, stem, options }: AskedItem): Likeness {
  const tells = form === "choice" && options.length >= fewestOptions;
  return {
    stem: ` ${wordsOf(stem.normalize("NFKC").replace(numbering, ""))} `,
    options: tells ? JSON.stringify(options.map(wordsOf).toSorted()) : "",
  };
}

/**
 * Whether one question may give away the other's answer: its stem holds the other's whole, or both have
 * the same options.
 */
export function areAlike(one: Likeness, other: Likeness): boolean {
  const hasSameOptions = one.options !== "" && one.options === other.options;
  return hasSameOptions || one.stem.includes(other.stem) || other.stem.includes(one.stem);
}

function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
