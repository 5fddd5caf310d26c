import { endsSentence } from "./sentenceEnd.ts";
import { markdownBlocks } from "./markdownBlocks.ts";
import type { Span } from "./span.ts";

/**
 * The sentences of a Markdown text in reading order, as UTF-16 offsets into it.
 * Headings, list items, table cells and fenced code blocks are never joined with their neighbours, every line break
 * ends a sentence, and block markers (#, -, 1., >, |, ```) stay outside. Spans carry no outer white space and hold
 * at least one letter or digit. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  return markdownBlocks(text)
    .flatMap((block) => (block.kind === "code" ? [block] : splitProse(text, block)))
    .flatMap((span) => trimmed(text, span))
    .toArray();
}

const closing = /[\p{Pe}\p{Pf}"'*_`~]/u;
const space = /\s/u;
const wordy = /[\p{L}\p{N}]/u;
const reference = /\[\d[\d,;\s–-]{0,20}\]|[⁰¹²³⁴-⁹]{1,6}/uy;
const looseReference = /\s(?:\[\d[\d,;\s–-]{0,20}\])+(?=\s|$)/uy;
const lineBreakTag = /<br ?\/?>/iy;
const longestCode = 400;

function splitProse(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    const tag = char === "<" ? matchAt(lineBreakTag, text, at) : 0;
    if (tag > 0) {
      spans.push({ start: from, end: at });
      at += tag;
      from = at;
    } else if (char === "`") {
      at = afterInlineCode(text, at, end);
    } else if (isTerminator(char)) {
      const stop = afterTerminator(text, at, end);
      if (endsSentence(text, { from, mark: at, after: stop, end })) {
        const close = Math.min(end, stop + matchAt(looseReference, text, stop));
        spans.push({ start: from, end: close });
        from = close;
        at = close;
      } else at = stop;
    } else at += 1;
  }
  spans.push({ start: from, end });
  return spans;
}

function isTerminator(char: string): boolean {
  return char === "." || char === "!" || char === "?" || char === "…" || isWideTerminator(char);
}

function isWideTerminator(char: string): boolean {
  return char === "。" || char === "！" || char === "？";
}

/** Past the run of terminators and what belongs to it: closing quotes and brackets, emphasis, reference marks. */
function afterTerminator(text: string, mark: number, end: number): number {
  let at = mark;
  while (at < end && isTerminator(text.charAt(at))) at += 1;
  for (;;) {
    const mark = matchAt(reference, text, at);
    if (mark > 0) at += mark;
    else if (at < end && closing.test(text.charAt(at))) at += 1;
    else return Math.min(at, end);
  }
}

/** Past a code span, or past its opening backticks when they are never closed. The search is bounded to stay linear. */
function afterInlineCode(text: string, open: number, end: number): number {
  let body = open;
  while (body < end && text.charAt(body) === "`") body += 1;
  const ticks = text.slice(open, body);
  const reach = text.slice(body, Math.min(end, body + longestCode));
  const close = reach.indexOf(ticks);
  return close < 0 ? body : body + close + ticks.length;
}

function matchAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}

function trimmed(text: string, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return wordy.test(text.slice(start, end)) ? [{ start, end }] : [];
}
