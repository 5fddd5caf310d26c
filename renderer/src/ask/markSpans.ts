import type { Span } from "../../../electron/contract/library.ts";

/** A stretch of a text, marked or not; start is its offset in the whole. */
export type Stretch = { readonly start: number; readonly text: string; readonly marked: boolean };

/** Cuts text.slice(from, to) into stretches by spans of the whole text; what lies outside is left out. */
export function markSpans(
  text: string,
  spans: readonly Span[],
  { start: from, end: to }: Span = { start: 0, end: text.length },
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  const push = (end: number, marked: boolean) => {
    if (end > at) stretches.push({ start: at, text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(Math.max(span.start, from), to), false);
    push(Math.min(span.end, to), true);
  }
  push(to, false);
  return stretches;
}

const syntax = /\*\*|__|`|^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+|\s*\[\d{1,3}\]/g;

/** Markdown as a reader sees it, near enough to be quoted in a line: no emphasis, no markers. */
export function plainWords(markdown: string): string {
  return markdown.replaceAll(syntax, "");
}
