import { isMarkerAlone } from "./listMarker.ts";
import { type Row, rowText, splitRow, usualLeading } from "./rows.ts";
import type { Gutter } from "./gutterBands.ts";
import { itemAt } from "./itemAt.ts";

/** Rows of one table and the empty strips between its columns. */
export type TableRows = { readonly rows: readonly Row[]; readonly gutters: readonly Gutter[] };

/** Cells stand further apart than words: at least this many font sizes. */
const cellGap = 1.1;

/**
 * The tables among the rows of one column. A table is a run of rows through which at least one empty strip goes, with
 * text on both sides of it in two rows or more, whose cells line up.
 */
export function findTables(rows: readonly Row[]): readonly (TableRows | Row)[] {
  const found: (TableRows | Row)[] = [];
  const leading = usualLeading(rows);
  let index = 0;
  while (index < rows.length) {
    const table = tableAt(rows, index, leading);
    found.push(table ?? itemAt(rows, index));
    index += table === null ? 1 : table.rows.length;
  }
  return found;
}

function tableAt(rows: readonly Row[], start: number, leading: number): TableRows | null {
  let gutters = gapsOf(itemAt(rows, start));
  if (gutters.length === 0) return null;
  let end = start + 1;
  for (; end < rows.length; end++) {
    const [above, row] = [itemAt(rows, end - 1), itemAt(rows, end)];
    if (row.baseline - above.baseline > Math.max(3.2, 2.6 * leading) * row.size) break;
    const shared = sharedGutters(gutters, row);
    if (shared.length === 0) break;
    // A line that goes through several columns is a heading or text below the table.
    if (shared.length < gutters.length && splitRow(row, cellGap).length === 1) break;
    gutters = shared;
  }
  const run = trimEnd(rows.slice(start, end), gutters, leading);
  const kept = run.reduce(sharedGutters, gapsOf(itemAt(rows, start)));
  return isTable(run, kept) ? { rows: run, gutters: kept } : null;
}

/** Inner gaps of a row that are wide enough to part cells. */
function gapsOf(row: Row): readonly Gutter[] {
  const parts = splitRow(row, cellGap);
  return parts
    .slice(1)
    .map((part, index) => ({ left: itemAt(parts, index).right, right: part.left }));
}

/** What stays empty of the strips in one more row. */
function sharedGutters(gutters: readonly Gutter[], row: Row): readonly Gutter[] {
  return gutters.flatMap((gutter) => {
    let free: readonly Gutter[] = [gutter];
    for (const { left, right } of row.fragments) {
      free = free.flatMap((strip) =>
        right <= strip.left || left >= strip.right
          ? [strip]
          : [
              { left: strip.left, right: left },
              { left: right, right: strip.right },
            ],
      );
    }
    return free.filter((strip) => strip.right - strip.left >= 0.8 * row.size);
  });
}

/** Single lines after the last row of several cells belong to the table only as the rest of a cell that wraps. */
function trimEnd(
  rows: readonly Row[],
  gutters: readonly Gutter[],
  leading: number,
): readonly Row[] {
  let end = rows.length;
  const last = rows.findLastIndex((row) => cellsOf(row, gutters).filter(Boolean).length > 1);
  for (let index = last + 1; index < end; index++) {
    const [above, row] = [itemAt(rows, index - 1), itemAt(rows, index)];
    const wraps = row.baseline - above.baseline <= 1.25 * leading * row.size;
    const firstOnly = cellsOf(row, gutters)[0] !== null;
    if (!wraps || firstOnly) end = index;
  }
  return rows.slice(0, end);
}

function isTable(rows: readonly Row[], gutters: readonly Gutter[]): boolean {
  const cells = rows.map((row) => cellsOf(row, gutters));
  const full = cells.filter((row) => row.filter(Boolean).length > 1);
  if (full.length < 2) return false;
  // Bullets and numbers that stand apart from their text are lists.
  if (full.every((row) => row.length === 2 && isMarkerAlone(textOf(row[0])))) return false;
  return gutters.every((_, column) => linesUp(full.flatMap((row) => row[column + 1] ?? [])));
}

/** Most cells of a column share their left edge, their right edge or their middle. */
function linesUp(cells: readonly Row[]): boolean {
  if (cells.length < 2) return true;
  const edges = [
    (cell: Row) => cell.left,
    (cell: Row) => cell.right,
    (cell: Row) => (cell.left + cell.right) / 2,
  ];
  return edges.some((edge) => {
    const places = cells.map(edge).toSorted((a, b) => a - b);
    const middle = itemAt(places, Math.floor(places.length / 2));
    const near = places.filter((place) => Math.abs(place - middle) < 0.6 * itemAt(cells, 0).size);
    return near.length >= 0.6 * places.length;
  });
}

/** A row's piece of each column; null where it has none. */
export function cellsOf(row: Row, gutters: readonly Gutter[]): readonly (Row | null)[] {
  const ordered = gutters.toSorted((a, b) => a.left - b.left);
  const cells: (Row | null)[] = Array.from({ length: ordered.length + 1 }, () => null);
  const parts = new Map<number, Row["fragments"][number][]>();
  for (const piece of row.fragments) {
    const column = ordered.filter((gutter) => piece.left >= gutter.right - 0.01).length;
    parts.set(column, [...(parts.get(column) ?? []), piece]);
  }
  for (const [column, pieces] of parts) {
    const split = splitRow({ ...row, fragments: pieces }, Number.POSITIVE_INFINITY);
    cells[column] = split[0] ?? null;
  }
  return cells;
}

function textOf(cell: Row | null | undefined): string {
  return cell ? rowText(cell) : "";
}
