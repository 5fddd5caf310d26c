import type { Fragment } from "./fragment.ts";
import { type Band, bandsAt, type Gutter } from "./gutterBands.ts";
import { isTwoColumns } from "./isTwoColumns.ts";
import { type Row, splitRow, toRows } from "./rows.ts";

/**
 * Regions of one column each, in the order in which they are read. A recursive XY-cut (Nagy and Seth 1984), with two
 * changes: cuts between columns come before cuts between rows, and, as a title or a figure may stand across columns, a
 * gutter need only be empty over a band of rows (after the column separators of Breuel 2002). What looks like a gutter
 * inside a table is none: text must flow in the columns beside it.
 */
export function readingOrder(fragments: readonly Fragment[]): readonly (readonly Row[])[] {
  return cut(toRows(fragments), 0);
}

/** Gutters narrower than this share of the font size are spaces between words. */
const narrowest = 0.9;
const deepest = 8;

function cut(rows: readonly Row[], depth: number): readonly (readonly Row[])[] {
  if (rows.length < 3 || depth >= deepest) return [rows];
  const bands = bestBands(rows);
  if (bands === null) return [rows];
  const regions: (readonly Row[])[] = [];
  for (const band of bands) {
    if (band.gutter === null) {
      regions.push(...cut(band.rows, depth + 1));
      continue;
    }
    const middle = (band.gutter.left + band.gutter.right) / 2;
    const pieces = band.rows.flatMap((row) => row.fragments);
    regions.push(...cut(toRows(pieces.filter((piece) => piece.left < middle)), depth + 1));
    regions.push(...cut(toRows(pieces.filter((piece) => piece.left >= middle)), depth + 1));
  }
  return regions;
}

/** The rows parted at the gutter beside which most text flows; null when there is none. */
function bestBands(rows: readonly Row[]): readonly Band[] | null {
  let best: readonly Band[] | null = null;
  let most = 0;
  for (const x of gutterPlaces(rows)) {
    const bands = joinPlain(
      bandsAt(rows, x, narrowest).map((band) =>
        band.gutter !== null && isTwoColumns(band.rows, band.gutter)
          ? band
          : { rows: band.rows, gutter: null },
      ),
    );
    const score = bands.reduce((sum, band) => sum + flowing(band), 0);
    if (score > most) [best, most] = [bands, score];
  }
  return best;
}

function flowing({ rows, gutter }: Band): number {
  if (gutter === null) return 0;
  // Of equally good gutters the widest one is cut first.
  return rows.reduce((sum, row) => sum + row.fragments.length, 0) + width(gutter) / 1000;
}

function width(gutter: Gutter): number {
  return Math.min(gutter.right - gutter.left, 900);
}

/** Places just before a left edge that at least two pieces of rows share, most frequent first; columns need not be level. */
function gutterPlaces(rows: readonly Row[]): readonly number[] {
  const counts = new Map<number, number>();
  const start = Math.min(...rows.map((row) => row.left));
  for (const row of rows) {
    for (const part of splitRow(row, narrowest)) {
      if (part.left < start + 2 * row.size) continue;
      const place = Math.round((part.left - 0.4 * row.size) / 3) * 3;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([place]) => place);
}

function joinPlain(bands: readonly Band[]): readonly Band[] {
  const joined: { rows: Row[]; gutter: Gutter | null }[] = [];
  for (const { rows, gutter } of bands) {
    const last = joined.at(-1);
    if (last?.gutter === null && gutter === null) last.rows.push(...rows);
    else joined.push({ rows: [...rows], gutter });
  }
  return joined;
}
