import { acting, cited, eponymHead, human } from "./names/cues.ts";
import { wordsIn, type Word } from "./names/words.ts";
import { ranks, type Finding } from "./finding.ts";

const none: ReadonlySet<string> = new Set();

/** What was found once, by the texts of whole findings and by single words of names. */
export type Known = {
  readonly originals: ReadonlyMap<string, Finding>;
  readonly nameWords: ReadonlyMap<string, Finding>;
  /** Those of them that somebody wrote without a capital. */
  readonly smallWords: ReadonlySet<string>;
};

/** Where identifiers that were found somewhere stand once more, without what gave them away there. */
export function findAgain(text: string, { originals, nameWords, smallWords }: Known): Finding[] {
  return [...findOriginals(text, originals), ...findNameWords(text, nameWords, smallWords)];
}

/** Numbers, dates and places as they were written, at the borders of words. */
function findOriginals(text: string, originals: ReadonlyMap<string, Finding>): Finding[] {
  const lengths = new Map<string, Set<number>>();
  for (const original of originals.keys()) {
    const head = headOf(original, 0);
    lengths.set(head, (lengths.get(head) ?? new Set()).add(original.length));
  }
  const found: Finding[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[^\s]/gu)) {
    for (const length of lengths.get(headOf(text, index)) ?? []) {
      const finding = originals.get(text.slice(index, index + length));
      const end = index + length;
      const whole = end <= text.length && !/[\p{L}\p{N}]/u.test(text.charAt(end));
      if (finding !== undefined && whole) found.push(again(finding, index, end));
    }
  }
  return found;
}

function headOf(text: string, at: number): string {
  return text.slice(at, at + 3);
}

/** "Smith" after "John Smith", but not in "Smith's fracture". */
function findNameWords(
  text: string,
  nameWords: Known["nameWords"],
  smallWords: Known["smallWords"],
): Finding[] {
  return wordsIn(text, none).flatMap((word) => {
    const finding = nameWords.get(word.key);
    if (finding === undefined || word.kind === "other" || word.shape === "letter") return [];
    if (word.shape === "lower" && !smallWords.has(word.key)) return [];
    if (word.common && !isPerson(text, word)) return [];
    const rest = text.slice(word.end, word.end + 48);
    if (eponymHead.test(rest) || cited.test(rest)) return [];
    const person = { words: [word.key], family: word.family, gender: null };
    return [{ ...again(finding, word.start, word.end), person }];
  });
}

/** A name that is a word too, such as "Will": in the midst of a sentence, or with what a person does. */
function isPerson(text: string, { start, end, shape }: Word): boolean {
  const begins = /(?:^|[.!?:\n]\s{0,3})$/u.test(text.slice(Math.max(0, start - 6), start));
  const rest = text.slice(end, end + 48);
  return shape === "capital" && (!begins || human.test(rest) || acting.test(rest));
}

function again(finding: Finding, start: number, end: number): Finding {
  return { ...finding, start, end, rank: ranks.again };
}
