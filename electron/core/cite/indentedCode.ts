import type { Span } from "../../contract/library.ts";

const indented = /^(?: {4}| {0,3}\t)/u;
const item = /^ {0,3}(?:[-+*•]|\d{1,9}[.)])(?:\s|$)/u;
const lineBreak = /\r\n|[\n\r]/gu;

/**
 * The lines of a Markdown text that are code because they are indented by four spaces or a tab, as CommonMark has it:
 * after a blank line or the start, and not inside a list, where such a line goes on with an item. Linear in the text.
 */
export function indentedCode(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let open = true;
  let inList = false;
  const read = (end: number) => {
    const line = text.slice(start, end);
    const blank = line.trim() === "";
    const code = !blank && open && !inList && indented.test(line);
    if (code) found.push({ start, end });
    else if (!blank) {
      // After a blank line, what is neither indented nor an item ends a list.
      inList = item.test(line) || (inList && (!open || /^\s/u.test(line)));
    }
    open = blank || code;
  };
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    read(index);
    start = index + found.length;
  }
  read(text.length);
  return found;
}

/** A test for places in a text, asked in their order: whether one lies in the given stretches. */
export function insideOf(spans: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((spans[next]?.end ?? Infinity) <= at) next += 1;
    return (spans[next]?.start ?? Infinity) <= at;
  };
}
