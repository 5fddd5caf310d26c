import type { Span } from "./span.ts";

/** A run of text that no sentence crosses: one line of prose, a heading, a list item's line or a table cell; or a whole code block. */
export type MarkdownBlock = Span & { readonly kind: "prose" | "code" };

type Line = Span;

const lineBreak = /\r\n|[\n\r\u2028\u2029]/gu;
/** What may stand before the content of a line, again and again: quote, bullet, number, letter, check box, heading. */
const marker =
  /[ \t]*(?:>|[-+*•◦▪‣·](?=[ \t])|\d{1,3}[.)](?=[ \t])|\(?[a-zA-Z]\)(?=[ \t])|\[[ xX]\](?=[ \t])|#{1,6}(?=[ \t]))/uy;
const fence = /^[ \t]*(`{3,}|~{3,})(.*)$/u;
const rule = /^[ \t]*(?:[-_*=][ \t]*){2,}$/u;
const tableRule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** The blocks of a Markdown text in order; markers, table rules and blank lines lie outside all of them. */
export function* markdownBlocks(text: string): Generator<MarkdownBlock> {
  const lines = splitLines(text);
  let inTable = false;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const next = lines[index + 1];
    index += 1;
    if (line === undefined) break;
    const opening = openingFence(lineText(text, line));
    if (opening !== undefined) {
      const closing = closingFence(text, lines, index, opening);
      yield* codeBlock(lines, index, closing);
      index = closing + 1;
      continue;
    }
    const pipes = lineText(text, line).includes("|");
    inTable = pipes && (inTable || startsTable(text, line, next));
    yield* inTable ? tableCells(text, line) : proseLine(text, line);
  }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(lineBreak)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function lineText(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}

/** The fence that a line opens; ```code``` on one line opens none. */
function openingFence(line: string): string | undefined {
  const [, ticks, info = ""] = fence.exec(line) ?? [];
  return info.includes("`") ? undefined : ticks;
}

/** The index of the line that closes a fence; an unclosed one lasts to the end, as in CommonMark. */
function closingFence(text: string, lines: readonly Line[], from: number, opening: string): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    const found = line === undefined ? undefined : lineText(text, line).trim();
    if (found?.startsWith(opening) === true && isOnly(found, opening.charAt(0))) return index;
  }
  return lines.length;
}

function isOnly(text: string, char: string): boolean {
  for (const found of text) if (found !== char) return false;
  return true;
}

function codeBlock(lines: readonly Line[], first: number, closing: number): MarkdownBlock[] {
  const start = lines[first]?.start;
  const end = lines[closing - 1]?.end;
  if (start === undefined || end === undefined || closing <= first) return [];
  return [{ kind: "code", start, end }];
}

function startsTable(text: string, line: Line, next: Line | undefined): boolean {
  if (lineText(text, line).trimStart().startsWith("|")) return true;
  return next !== undefined && isTableRule(lineText(text, next));
}

function isTableRule(line: string): boolean {
  return line.includes("|") && line.includes("-") && tableRule.test(line);
}

function tableCells(text: string, line: Line): MarkdownBlock[] {
  if (isTableRule(lineText(text, line))) return [];
  const cells: MarkdownBlock[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at += 1) {
    const edge = at === line.end || (text.charAt(at) === "|" && text.charAt(at - 1) !== "\\");
    if (!edge) continue;
    cells.push({ kind: "prose", start, end: at });
    start = at + 1;
  }
  return cells;
}

function proseLine(text: string, line: Line): MarkdownBlock[] {
  if (rule.test(lineText(text, line))) return [];
  let start = line.start;
  let heading = false;
  for (;;) {
    marker.lastIndex = start;
    const found = marker.exec(text)?.[0];
    if (found === undefined || start + found.length > line.end) break;
    heading ||= found.endsWith("#");
    start += found.length;
  }
  const end = heading ? beforeClosingHashes(text, start, line.end) : line.end;
  return [{ kind: "prose", start, end }];
}

/** A heading may be closed by hashes after a space ("## Dose ##"); "C#" keeps its own. */
function beforeClosingHashes(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last -= 1;
  let hashes = last;
  while (hashes > start && text.charAt(hashes - 1) === "#") hashes -= 1;
  return hashes < last && /\s/u.test(text.charAt(hashes - 1)) ? hashes : end;
}
