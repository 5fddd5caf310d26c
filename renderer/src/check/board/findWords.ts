import type { Span } from "../../../../electron/contract/library.ts";

/** What Markdown leaves out of the text it becomes, and what is drawn differently. */
const unseen = /[\s*_`#>~|\\-]/;

type Seen = { readonly letters: string; readonly offsets: readonly number[] };

function seenIn(text: string): Seen {
  let letters = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (unseen.test(letter)) continue;
    letters += letter;
    offsets.push(at);
  }
  return { letters, offsets };
}

/**
 * Where words of a Markdown source stand in the text it is shown as; spaces and syntax do not count. The same words
 * may occur more than once: the one is taken that has as many before it. Null when they are not there.
 */
export function findWords(source: string, words: Span, shown: string): Span | null {
  const wanted = seenIn(source.slice(words.start, words.end)).letters;
  if (wanted === "") return null;
  const before = seenIn(source.slice(0, words.start)).letters;
  const { letters, offsets } = seenIn(shown);
  let at = -1;
  for (let n = countOf(before + wanted.slice(0, -1), wanted); n >= 0; n -= 1) {
    const next = letters.indexOf(wanted, at + 1);
    if (next === -1) break;
    at = next;
  }
  const [start, end] = [offsets[at], offsets[at + wanted.length - 1]];
  return start === undefined || end === undefined ? null : { start, end: end + 1 };
}

function countOf(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found += 1;
  return found;
}
