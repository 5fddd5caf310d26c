import { stem } from "./stem.ts";

/** A word without case and diacritics, and as the term that the index holds. */
type FoldedWord = { readonly folded: string; readonly term: string };

/** A word of a text by its UTF-16 offsets. */
export type Word = FoldedWord & { readonly start: number; readonly end: number };

/** All words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  visitWords(text, null, (start, end) => {
    words.push({ start, end, ...foldedWord(text.slice(start, end)) });
  });
  return words;
}

/** The beginnings of words that can have one of some terms. */
export type WordBeginnings = ReadonlySet<number>;

/** A word has the first two letters of its stem, but for a final y that became an i, or if the stem has one letter. */
export function beginningsOf(terms: Iterable<string>): WordBeginnings {
  const beginnings = new Set<number>();
  for (const term of terms) {
    const [first, second] = [term.charCodeAt(0), term.charCodeAt(1)];
    if (term.length > 1) beginnings.add(beginning(first, second));
    if (term[1] === "i") beginnings.add(beginning(first, "y".charCodeAt(0)));
    if (term.length === 1)
      for (let code = 0; code < 128; code++) beginnings.add(beginning(first, code));
  }
  return beginnings;
}

/**
 * Visits the words of a text with their number in it, and returns how many there are. Those that begin otherwise than
 * given are only counted, which is much quicker; null visits all.
 */
export function visitWords(
  text: string,
  beginnings: WordBeginnings | null,
  visit: (start: number, end: number, number: number) => void,
): number {
  let number = 0;
  let start = -1;
  for (let i = 0; i <= text.length;) {
    const code = text.codePointAt(i) ?? 0;
    const kind = kindOf(code);
    if (start < 0 && kind === letter) start = i;
    if (start >= 0 && kind === separator) {
      if (beginnings === null || mayBegin(text, start, i, beginnings)) visit(start, i, number);
      number += 1;
      start = -1;
    }
    i += code > 0xffff ? 2 : 1;
  }
  return number;
}

const separator = 1;
const letter = 2;
/** What hangs on a letter belongs to its word. */
const mark = 3;
const kinds = new Uint8Array(0x110000);

/** As FTS5's unicode61 tokenizer tells letters and digits from what separates words. */
function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(code);
  const kind = /[\p{L}\p{N}\p{Co}]/u.test(character)
    ? letter
    : /\p{M}/u.test(character)
      ? mark
      : separator;
  kinds[code] = kind;
  return kind;
}

function mayBegin(text: string, start: number, end: number, beginnings: WordBeginnings): boolean {
  const first = text.charCodeAt(start);
  const second = end > start + 1 ? text.charCodeAt(start + 1) : 0;
  return first > 127 || second > 127 || beginnings.has(beginning(first, second));
}

function beginning(first: number, second: number): number {
  const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);
  return lower(first) * 128 + (second > 0 ? lower(second) : 0);
}

const known = new Map<string, FoldedWord>();
/** A library has far fewer different words; the bound only keeps a strange one from taking all memory. */
const mostKnown = 300_000;

/** Remembered, because folding and stemming are most of the work of reading a passage. */
export function foldedWord(word: string): FoldedWord {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const folded = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const made = { folded, term: stem(folded) };
  known.set(word, made);
  return made;
}

/** The term of a word that is folded already. */
export function termOf(folded: string): string {
  return foldedWord(folded).term;
}
