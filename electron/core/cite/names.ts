import { importanceOf } from "./commonWords.ts";
import type { ReadSentence } from "./readSentence.ts";

/** A name that a number, letter or ordinal tells from its likes: what it names (a stem), which one, and its words. */
export type NumberedName = {
  readonly head: string;
  readonly tag: string;
  readonly words: readonly number[];
};

const ordinals = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, at) => [word, `${at + 1}`]),
);
const joined = /^(?:[#]\w+|and|or|to)$/u;
const letters = /^(\p{L}{1,5})(\d{1,3})$/u;

/** The numbered names of a sentence: type 2, factor VIII, COX-1, CD4, hepatitis B, the third cranial nerve. */
export function namesIn({ words, folded, start }: ReadSentence): NumberedName[] {
  const found: NumberedName[] = [];
  for (const [index, { terms, raw }] of words.entries()) {
    for (const [at, term] of terms.entries()) {
      if (term.startsWith("#")) {
        const head = at > 0 ? { term: terms[at - 1], index } : headBefore(words, index);
        if (head?.term !== undefined) {
          found.push({ head: head.term, tag: term.slice(1), words: [head.index, index] });
        }
      }
      const [, head, tag] = letters.exec(term) ?? [];
      if (head !== undefined && tag !== undefined) found.push({ head, tag, words: [index] });
    }
    const tag = ordinals.get(raw.toLowerCase());
    const after = tag === undefined ? undefined : headAfter(words, index);
    const noun = words[after ?? -1];
    if (tag === undefined || after === undefined || noun === undefined) continue;
    // "The first 24 hours": a quantity stands between.
    if (/\d/u.test(folded.slice((words[index]?.end ?? 0) - start, noun.start - start))) continue;
    const head = noun.terms.at(-1);
    if (head !== undefined) found.push({ head, tag, words: [index, after] });
  }
  return found;
}

type Words = ReadSentence["words"];

/** The word that a number belongs to, over the others of its list: factors II, VII, IX. */
function headBefore(
  words: Words,
  index: number,
): { term: string | undefined; index: number } | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const term = words[at]?.terms.at(-1);
    if (term === undefined) return undefined;
    if (!joined.test(term)) return { term, index: at };
  }
  return undefined;
}

function headAfter(words: Words, index: number): number | undefined {
  for (let at = index + 1; at <= index + 4; at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    const raw = word.raw.toLowerCase();
    if (ordinals.has(raw) || raw === "and" || raw === "or" || raw === "to") continue;
    return word.terms.some((term) => importanceOf(term) > 0) ? at : undefined;
  }
  return undefined;
}
