/** A piece of a Markdown text that can be rendered alone; start is its offset in the whole. */
export type Block = { readonly start: number; readonly source: string };

const fence = /^ {0,3}(`{3,}|~{3,})/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const indented = /^(?: {2,}|\t)\S/;

/**
 * Splits Markdown at blank lines between top-level blocks, so that only the last one changes while a
 * text is written. Fenced code, lists and what is indented under a list item stay in one piece.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let openFence: string | null = null;
  let inList = false;
  let blankBefore = false;
  let position = 0;

  for (const line of linesOf(text)) {
    if (openFence === null && line.trim() === "") {
      blankBefore = position > start || blankBefore;
      position += line.length;
      continue;
    }
    if (blankBefore && openFence === null && !continuesList(line, inList)) {
      push(blocks, text, start, position);
      start = position;
      inList = false;
    }
    blankBefore = false;
    if (openFence === null && listItem.test(line)) inList = true;
    openFence = fenceAfter(line, openFence);
    position += line.length;
  }
  push(blocks, text, start, text.length);
  return blocks;
}

function push(blocks: Block[], text: string, start: number, end: number): void {
  const source = text.slice(start, end);
  if (source.trim() !== "") blocks.push({ start, source });
}

function continuesList(line: string, inList: boolean): boolean {
  return inList && (listItem.test(line) || indented.test(line));
}

/** The fence that is open after this line; a closing fence is at least as long and of the same kind. */
function fenceAfter(line: string, open: string | null): string | null {
  const marker = fence.exec(line)?.[1] ?? null;
  if (open === null || marker === null) return open ?? marker;
  const closes = marker.startsWith(open) && line.trim() === marker;
  return closes ? null : open;
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline + 1;
    yield text.slice(from, end);
    from = end;
  }
}
