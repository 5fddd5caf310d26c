import type { Row } from "./rows.ts";
import { itemAt } from "./itemAt.ts";

/** An empty strip between two columns. */
export type Gutter = { readonly left: number; readonly right: number };

/** Rows that follow each other, with a gutter (null where text crosses it). */
export type Band = { readonly rows: readonly Row[]; readonly gutter: Gutter | null };

/** Parts rows into bands where the strip around x is empty and rows that cross it; narrowest × font size is its least width. */
export function bandsAt(rows: readonly Row[], x: number, narrowest: number): readonly Band[] {
  const bands: { rows: Row[]; gutter: Gutter | null }[] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    const free = freeAround(row, x);
    const wide = narrowest * row.size;
    if (free === null || free.right - free.left < wide) {
      if (last?.gutter === null) last.rows.push(row);
      else bands.push({ rows: [row], gutter: null });
      continue;
    }
    const both = last?.gutter ? meet(last.gutter, free) : null;
    if (last !== undefined && both !== null && both.right - both.left >= wide) {
      last.rows.push(row);
      last.gutter = both;
    } else {
      bands.push({ rows: [row], gutter: free });
    }
  }
  return bands.flatMap((band, index) => trim(band, bands[index - 1]));
}

/** The empty strip around x in one row; null where a piece stands on it. */
function freeAround(row: Row, x: number): Gutter | null {
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const piece of row.fragments) {
    if (piece.right <= x) left = Math.max(left, piece.right);
    else if (piece.left >= x) right = Math.min(right, piece.left);
    else return null;
  }
  return { left, right };
}

function meet(a: Gutter, b: Gutter): Gutter {
  return { left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) };
}

/** The short last line of a paragraph that crosses the gutter belongs to that paragraph, not to a column. */
function trim(band: Band, above: Band | undefined): readonly Band[] {
  if (band.gutter === null || above?.gutter !== null) return [band];
  const { left, right } = band.gutter;
  let before = itemAt(above.rows, -1);
  let start = 0;
  for (const row of band.rows) {
    const oneSided = row.right <= left || row.left >= right;
    if (!oneSided || row.baseline - before.baseline > 1.45 * row.size) break;
    if (Math.abs(row.size - before.size) > 0.1 * row.size) break;
    before = row;
    start++;
  }
  if (start === 0) return [band];
  const rest = band.rows.slice(start);
  const head: Band = { rows: band.rows.slice(0, start), gutter: null };
  return rest.length === 0 ? [head] : [head, { rows: rest, gutter: band.gutter }];
}
