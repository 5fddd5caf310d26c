import type { Span } from "../../contract/library.ts";
import { markdownBlocks } from "../advise/markdownBlocks.ts";
import { splitSentences } from "../advise/sentences.ts";
import { importanceOf } from "./commonWords.ts";
import { indentedCode, insideOf } from "./indentedCode.ts";
import { proseRanges } from "./proseRanges.ts";
import { stem } from "./stem.ts";

/** A sentence of an answer that states something, and the passages that its markers name, in their order. */
export type ClaimedSentence = Span & { readonly cited: readonly number[] };

const marker = /\[(\d{1,9})\]/gu;
const onlyMarkers = /^(?:\s|\[\d{1,9}\]|[.,;])+$/u;
const leading = /^(?:\[\d{1,9}\]\s?)+/u;
const tableRule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const heading = /^[ \t>]{0,12}#{1,6}[ \t]/u;
const boldLine = /^\s{0,8}(?:\*\*|__)[^*_\n]{1,120}(?:\*\*|__):?\s{0,8}$/u;
const chat =
  /^(?:i (?:hope|am|can|could|cannot|will|would|have)\b|i'm\b|let me\b|here (?:is|are)\b|sure\b|please\b|as an ai\b|the demo model knows only\b|thank|good luck\b|you (?:can|may|might) (?:also )?(?:ask|find|want)\b|in (?:summary|conclusion)[,.:]?$)/iu;
const wordy = /\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * The sentences of an answer that can be held against a source. A row of a table is one; headings, questions, words
 * that introduce a list, rows of column names, code and scraps of fewer than three words are none. A sentence's
 * markers stand in it or directly after it. With "scrap", whatever holds a telling word or a number is one.
 */
export function findClaims(
  text: string,
  least: "sentence" | "scrap" = "sentence",
): ClaimedSentence[] {
  const lines = linesOf(text);
  const rows = joinRows(text, proseSentences(text));
  const marks = markersOf(text);
  const claims: { start: number; end: number; cited: number[] }[] = [];
  let next = 0;
  let last: { start: number; end: number; cited: number[] } | undefined;
  for (const row of rows) {
    const inside: number[] = [];
    const own = text.slice(row.start, row.end);
    const bare = onlyMarkers.test(own);
    const before = last === undefined ? undefined : text.slice(last.end, row.start);
    const lead =
      before !== undefined && isSpace(before, 1) ? (leading.exec(own)?.[0].length ?? 0) : 0;
    for (let mark = marks[next]; mark !== undefined && mark.start < row.end; mark = marks[next]) {
      next += 1;
      if (mark.start < row.start + lead || (bare && isSpace(before ?? "x", 3))) {
        last?.cited.push(mark.number);
      } else inside.push(mark.number);
    }
    if (bare) continue;
    last = { start: row.start + lead, end: row.end, cited: inside };
    if (states(text, row, lines.at(row), least)) claims.push(last);
    else last = { ...last, cited: [] };
  }
  return claims.map(({ start, end, cited }) => ({ start, end, cited: [...new Set(cited)] }));
}

/** White space, with at most so many characters. */
function isSpace(text: string, most: number): boolean {
  return text.length <= most && text.trim() === "";
}

function proseSentences(text: string): Span[] {
  const codes = markdownBlocks(text)
    .filter(({ kind }) => kind === "code")
    .toArray();
  let next = 0;
  const isIndented = insideOf(indentedCode(text));
  return splitSentences(text).filter(({ start }) => {
    if (isIndented(start)) return false;
    while ((codes[next]?.end ?? Infinity) <= start) next += 1;
    return (codes[next]?.start ?? Infinity) > start;
  });
}

type Lines = { readonly at: (span: Span) => Span & { readonly next: string } };

/** The line that a span begins on; asked in the order of the text. */
function linesOf(text: string): Lines {
  let line = { start: 0, end: endOfLine(text, 0) };
  return {
    at: ({ start }) => {
      while (line.end < start) line = { start: line.end + 1, end: endOfLine(text, line.end + 1) };
      const following = line.end + 1;
      return {
        ...line,
        next: text.slice(following, Math.min(endOfLine(text, following), following + 400)),
      };
    },
  };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** The cells of a row of a table, joined. */
function joinRows(text: string, sentences: readonly Span[]): Span[] {
  const rows: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = rows.at(-1);
    const gap = last === undefined ? "\n" : text.slice(last.end, start);
    if (last !== undefined && gap.includes("|") && !/[\n\r\u2028\u2029]/u.test(gap)) last.end = end;
    else rows.push({ start, end });
  }
  return rows;
}

function markersOf(text: string): { readonly start: number; readonly number: number }[] {
  return proseRanges(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(marker)].map((found) => ({
      start: start + found.index,
      number: Number(found[1]),
    })),
  );
}

function states(
  text: string,
  span: Span,
  line: Span & { readonly next: string },
  least: "sentence" | "scrap",
): boolean {
  const own = text.slice(span.start, span.end).replace(marker, " ").trim();
  const bare = own.replace(/[*_`"'”’)\]\s]+$/u, "");
  if (/[?:]$/u.test(bare) || chat.test(own)) return false;
  const written = text.slice(line.start, Math.min(line.end, line.start + 400));
  if (heading.test(written) || boldLine.test(written)) return false;
  if (written.includes("|") && line.next.includes("|") && tableRule.test(line.next)) return false;
  const words = own.slice(0, 2000).match(wordy) ?? [];
  const tells = words.some((word) => importanceOf(stem(word)) > 0);
  if (least === "scrap") return tells || /\d/u.test(own);
  if (!tells) return false;
  return words.length >= 3 || (words.length >= 2 && /\d/u.test(own));
}
