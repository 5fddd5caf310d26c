import type { Span } from "../advise/span.ts";

const longestClaim = 1000;

/** A sentence of an answer in plain words and one line, without citation markers and Markdown; a table's cell comes with its row. */
export function plainClaim(text: string, span: Span): string {
  const row = rowAround(text, span);
  if (row === null) return shortened(plainWords(text.slice(span.start, span.end)), longestClaim);
  const cells = row
    .split("|")
    .map(plainWords)
    .filter((cell) => cell !== "");
  return shortened(cells.join(" – "), longestClaim);
}

/** Text as it reads once Markdown is rendered, in one line. Linear in its length. */
export function plainWords(text: string): string {
  return text
    .replace(/ ?\[\d[\d,;\s–-]{0,20}\]/gu, "")
    .replace(/!?\[([^[\]]{1,300})\]\([^()\s]{0,500}\)/gu, "$1")
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/gu, " ")
    .replace(/\*{2,3}|~~|`/gu, "")
    .replace(/(?<![\p{L}\p{N}\s\\])[*_](?=\S)|^[*_](?=\S)|(?<=\s)[*_](?=\S)/gu, "")
    .replace(/(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Cut at a word, with an ellipsis, when it is longer than most characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const kept = cut.slice(0, lastSpace > most / 2 ? lastSpace : most - 1);
  // A pair of UTF-16 halves is one character: never end on the first half.
  return `${kept.replace(/[\uD800-\uDBFF]$/u, "").trimEnd()}…`;
}

/** The line of a table cell: nothing but white space stands between the span and a pipe. */
function rowAround(text: string, { start, end }: Span): string | null {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const isCell =
    text.slice(from, start).trimEnd().endsWith("|") ||
    text.slice(end, to).trimStart().startsWith("|");
  return isCell ? text.slice(from, to).replaceAll("\\|", "/") : null;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/u);
  return found < 0 ? text.length : at + found;
}
