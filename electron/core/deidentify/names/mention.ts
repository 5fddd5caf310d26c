import type { Run } from "./runs.ts";
import type { Word } from "./words.ts";

/** A name that a rule found. */
export type Mention = Run & {
  readonly rank: number;
  readonly gender: "female" | "male" | null;
  /** Where the surname stands first: the index of its last word. */
  readonly familyEnd?: number;
};

/** What is known of a whole text; a rule that looks at all of it at every word would take for ever. */
export type Whole = {
  readonly text: string;
  readonly words: readonly Word[];
  /** In German every noun has a capital. */
  readonly german: boolean;
  /** It begins with a greeting. */
  readonly greets: boolean;
  /** Where white space at the end begins. */
  readonly end: number;
};

/** A word of a text and what stands before it. */
export type Place = Whole & {
  readonly at: number;
  readonly word: Word;
  /** What stands before the word, up to the name before. */
  readonly lead: string;
};

const reach = 64;
const germanWords =
  /(?<!\p{L})(?:und|der|die|das|mit|wir|über|wurde|nicht|ist|eine[rmn]?|geb)(?!\p{L})/u;

/** Looks once at what the rules ask of the whole text. */
export function describeText(text: string, words: readonly Word[]): Whole {
  return {
    text,
    words,
    german: germanWords.test(text),
    greets: /^\W{0,3}(?:dear|hi|hello|hey)\b/iu.test(text.slice(0, 16)),
    end: text.trimEnd().length,
  };
}

/** What follows a run. */
export function restAfter({ text, words }: Place, run: Run): string {
  const end = words[run.last]?.end ?? text.length;
  return text.slice(end, end + reach);
}

/** The words of a run that are no initials. */
export function namedIn(words: readonly Word[], run: Run): Word[] {
  return words.slice(run.first, run.last + 1).filter(({ shape }) => shape !== "letter");
}
