import type { Gutter } from "./gutterBands.ts";
import { isListItem } from "./listMarker.ts";
import { type Row, rowText, splitRow, toRow, usualLeading, usualSize } from "./rows.ts";
import { itemAt } from "./itemAt.ts";

/**
 * Whether text flows in two columns beside a gutter, rather than being the cells of a table: most lines of both sides
 * are so full that the next word did not fit, and the sides do not begin their paragraphs together.
 */
export function isTwoColumns(rows: readonly Row[], gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  const left = side(rows, (x) => x < middle);
  const right = side(rows, (x) => x >= middle);
  const size = usualSize(rows.flatMap((row) => row.fragments));
  const fewest = Math.min(left.length, right.length);
  if (fewest < 2 || Math.max(left.length, right.length) < 3) return false;
  // In few lines the wide spaces of justified text may stand above each other by chance.
  if (fewest < 6 && gutter.right - gutter.left < 1.8 * size) return false;
  if (gutter.right - gutter.left > 8 * size) return false;
  if (beginTogether(left, right)) return false;
  if (itemsOf(left) >= 2 && itemsOf(right) >= 2) return true;
  const flows = [
    flowOf(besideLeft(left), gutter.left, size),
    flowOf(besideRight(right), null, size),
  ];
  return Math.min(...flows) >= 0.35 && Math.max(...flows) >= 0.5;
}

/** The lines of the last column of the side that lies left of the gutter. */
function besideLeft(lines: readonly Row[]): readonly Row[] {
  const start = usualLeft(
    lines.map((line) => itemAt(splitRow(line, columnGap), -1)),
    0.75,
  );
  return lines.flatMap((line) => {
    const pieces = line.fragments.filter((piece) => piece.left > start - 2 * line.size);
    return pieces.length === 0 ? [] : [toRow(pieces)];
  });
}

/** The lines of the first column of the side that lies right of the gutter. */
function besideRight(lines: readonly Row[]): readonly Row[] {
  const parts = lines.map((line) => itemAt(splitRow(line, columnGap), 0));
  const start = usualLeft(parts, 0.25);
  return parts.filter((part) => part.left < start + 4 * part.size);
}

/** In font sizes; hardly any space between words is so wide. */
const columnGap = 1.1;

/** Columns need not be level, so that a side of several may have rows of each by itself: share tells which one is meant. */
function usualLeft(parts: readonly Row[], share: number): number {
  const lefts = parts.map(({ left }) => left).toSorted((a, b) => a - b);
  return itemAt(lefts, Math.floor((lefts.length - 1) * share));
}

function side(rows: readonly Row[], belongs: (x: number) => boolean): readonly Row[] {
  return rows.flatMap((row) => {
    const pieces = row.fragments.filter((piece) => belongs(piece.left));
    return pieces.length === 0 ? [] : [toRow(pieces)];
  });
}

/** In font sizes: text in narrower columns is that of tables. */
const narrowestColumn = 11;

/** The share of lines after which the next line's first word would not have fitted; short columns of words have none. */
function flowOf(all: readonly Row[], edge: number | null, size: number): number {
  const lines = all.filter((line) => line.size < 1.1 * size);
  // Nothing but headings: they flow no less than the text of the other side.
  if (lines.length === 0 && all.length > 0) return 0.5;
  if (lines.length < 2) return 0;
  const start = Math.min(...lines.map((line) => line.left));
  const end = Math.max(...lines.map((line) => line.right));
  if (end - start < narrowestColumn * size) return 0;
  // A column that leaves half of its room empty is the first column of a table.
  if (edge !== null && end - start < 0.6 * (edge - start)) return 0;
  let full = 0;
  for (let index = 1; index < lines.length; index++) {
    if (wouldNotFit(itemAt(lines, index - 1), itemAt(lines, index), end)) full++;
  }
  return full / (lines.length - 1);
}

/** The first word of the line below has no room at the end of the line above. */
export function wouldNotFit(above: Row, below: Row, right: number): boolean {
  const word = rowText(below).split(" ", 1)[0] ?? "";
  const width = (below.right - below.left) / Math.max(rowText(below).length, 1);
  return right - above.right < (word.length + 1) * width * 1.05;
}

/** In lines, on average. */
const longCell = 6;

/** Rows of a table begin all their cells on one baseline, after a gap that goes through all columns. */
function beginTogether(left: readonly Row[], right: readonly Row[]): boolean {
  const starts = [startsOf(left), startsOf(right)] as const;
  // Hardly any table has nothing but such long cells.
  const lines = Math.min(
    left.length / (starts[0].length + 1),
    right.length / (starts[1].length + 1),
  );
  if (lines >= longCell) return false;
  const together = starts[0].filter((start) =>
    starts[1].some((other) => Math.abs(start - other) < 2),
  ).length;
  return together >= 3 && together >= 0.7 * Math.min(starts[0].length, starts[1].length);
}

function startsOf(lines: readonly Row[]): readonly number[] {
  const leading = usualLeading(lines);
  return lines
    .filter(
      (line, index) =>
        index > 0 && line.baseline - itemAt(lines, index - 1).baseline > 1.2 * leading * line.size,
    )
    .map((line) => line.baseline);
}

function itemsOf(lines: readonly Row[]): number {
  return lines.filter((line) => isListItem(rowText(line))).length;
}
