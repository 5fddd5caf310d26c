import { particle } from "./cues.ts";
import type { Word } from "./words.ts";

/** Words that stand together, by their indexes, both included. */
export type Run = { readonly first: number; readonly last: number };

const longest = 6;

/**
 * The words from one on that may make one name: capital words that are no common words, initials and particles,
 * with spaces between them. With any, the first may be a common word too. Null where there is none.
 */
export function extend(
  text: string,
  words: readonly Word[],
  at: number,
  { any }: { readonly any: boolean },
): Run | null {
  let last = -1;
  for (let index = at; index < words.length && index - at < longest; index += 1) {
    const word = words[index];
    const previous = words[index - 1];
    if (word === undefined) break;
    if (index > at && (previous === undefined || !joins(text, previous, word))) break;
    if (word.shape === "lower") {
      if (!particle.test(word.text)) break;
      continue;
    }
    const first = last < 0;
    if (word.kind === "other" && !(first && any)) {
      if (!(particle.test(word.text) && isCapitalNext(text, words, index))) break;
      continue;
    }
    if (
      !first &&
      word.shape === "upper" &&
      words[last]?.shape === "capital" &&
      word.kind !== "sure"
    )
      break;
    if (word.shape === "letter" && !isInitial(text, words, index) && !(first && any)) break;
    last = index;
  }
  return last < 0 ? null : { first: at, last };
}

/** Whether only spaces stand between two words. */
export function isNext(text: string, word: Word, next: Word): boolean {
  return /^ {1,2}$/u.test(text.slice(word.end, next.start));
}

function isCapitalNext(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  return (
    word !== undefined &&
    next !== undefined &&
    next.shape === "capital" &&
    next.kind !== "other" &&
    joins(text, word, next)
  );
}

/** A space, or what follows an initial or "St.". */
function joins(text: string, left: Word, right: Word): boolean {
  const gap = text.slice(left.end, right.start);
  if (/^ {1,2}$/u.test(gap)) return true;
  return (left.shape === "letter" || /^(?:St|Ma|Mc|Jr)$/u.test(left.text)) && /^\. ?$/u.test(gap);
}

/** Whether it is a name beside a given name: listed or formed like one, and no common word. */
export function isFamily({ kind, family, common }: Word): boolean {
  return kind === "sure" || (kind === "likely" && family && !common);
}

/** "J. Smith", "John F Kennedy", "J Smith", but not the choices "A Aldolase B Maltase". */
function isInitial(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const dotted = text.charAt(word.end) === ".";
  const next = words[index + 1];
  const beside = next !== undefined && isFamily(next) && isNext(text, word, next);
  return (
    /^\p{Lu}$/u.test(word.text) &&
    !/[\d+/=]/u.test(text.charAt(word.end)) &&
    !/[\p{L}\d/-]/u.test(text.charAt(word.start - 1)) &&
    (dotted ||
      /^Ó$/u.test(word.text) ||
      (beside && !/^[AI]$/u.test(word.text)) ||
      words[index - 1]?.given === true)
  );
}

/** Without degrees and single letters that begin the next sentence. */
export function trimRun(words: readonly Word[], run: Run): Run {
  let { last } = run;
  while (
    last > run.first &&
    /^(?:MD|PhD|DO|RN|MBBS|FRCS|MRCP|BSc|MSc|NP|PA)$/u.test(words[last]?.text ?? "")
  ) {
    last -= 1;
  }
  return { first: run.first, last };
}
