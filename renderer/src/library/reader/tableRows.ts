import type { Span } from "../../../../electron/contract/library.ts";

const between = " | ";

/** The cells of a table's rows as spans of the page's text: rows are lines, cells stand between " | ". */
export function tableRows(text: string, table: Span): readonly (readonly Span[])[] {
  return linesOf(text, table).map((line) => cellsOf(text, line));
}

/** The lines of a span, without their ends. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at <= end;) {
    const found = text.indexOf("\n", at);
    const stop = found === -1 || found > end ? end : found;
    if (stop > at) lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let at = start; ;) {
    const found = text.indexOf(between, at);
    if (found === -1 || found + between.length > end) {
      cells.push({ start: at, end });
      return cells;
    }
    cells.push({ start: at, end: found });
    at = found + between.length;
  }
}
