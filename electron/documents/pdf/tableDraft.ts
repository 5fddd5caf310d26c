import { type Draft, type Part, wrappedParts } from "./draft.ts";
import { cellsOf, type TableRows } from "./findTables.ts";
import { wouldNotFit } from "./isTwoColumns.ts";
import type { Row } from "./rows.ts";
import { itemAt } from "./itemAt.ts";

/** The printed lines of each cell of one row of a table. */
type Cells = readonly (readonly Row[])[];

/** A table as text: its rows are lines, its cells stand between " | ", and a cell that wraps is joined. */
export function tableDraft(table: TableRows): Draft {
  const rows = tableRows(table);
  const used =
    rows[0]?.map((_, column) => rows.some((row) => itemAt(row, column).length > 0)) ?? [];
  const lines = rows.map((row) => {
    const cells = row.filter((_, column) => used[column]);
    return joined(cells.map(wrappedParts), " | ");
  });
  return { kind: "table", level: 0, parts: joined(lines, "\n") };
}

/** All parts, with a text between the lists. */
function joined(lists: readonly (readonly Part[])[], between: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, list] of lists.entries()) {
    if (index > 0) parts.push({ kind: "literal", text: between });
    parts.push(...list);
  }
  return parts;
}

function tableRows({ rows, gutters }: TableRows): readonly Cells[] {
  const lines = rows.map((row) => cellsOf(row, gutters));
  const rights = itemAt(lines, 0).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.right ?? Number.NEGATIVE_INFINITY)),
  );
  const step = paddedStep(rows);
  const padded = step === null || hasTightRows(rows, lines, step, rights) ? null : step;
  const groups: (readonly (Row | null)[])[][] = [];
  lines.forEach((cells, index) => {
    const last = groups.at(-1);
    const far = index > 0 && step !== null && stepTo(rows, index) > step;
    const joins = last !== undefined && !far && continues(itemAt(last, -1), cells, padded, rights);
    if (joins) last.push(cells);
    else groups.push([cells]);
  });
  return groups.map((group) =>
    rights.map((_, column) => group.flatMap((cells) => cells[column] ?? [])),
  );
}

/** The step of baselines from which a new row begins; null where rows and wrapped lines are equally far apart. */
function paddedStep(rows: readonly Row[]): number | null {
  const steps = rows.slice(1).map((row, index) => row.baseline - itemAt(rows, index).baseline);
  if (steps.length === 0) return null;
  const smallest = Math.min(...steps.filter((step) => step > 0.5 * itemAt(rows, 0).size));
  const largest = Math.max(...steps);
  // Steps this large are rows already: nobody sets the lines of a cell so far apart.
  if (smallest > 1.6 * itemAt(rows, 0).size) return smallest * 0.9;
  return largest > 1.25 * smallest ? 1.2 * smallest : null;
}

/** Below a header that is set apart, full rows may follow each other as closely as the lines of a cell do. */
function hasTightRows(
  rows: readonly Row[],
  lines: readonly (readonly (Row | null)[])[],
  step: number,
  rights: readonly number[],
): boolean {
  return lines.some((cells, index) => {
    if (index === 0 || stepTo(rows, index) > step || cells.includes(null)) return false;
    const [above, first] = [itemAt(lines, index - 1)[0], itemAt(cells, 0)];
    return (
      above !== null &&
      above !== undefined &&
      first !== null &&
      !wouldNotFit(above, first, itemAt(rights, 0))
    );
  });
}

function stepTo(rows: readonly Row[], index: number): number {
  return itemAt(rows, index).baseline - itemAt(rows, index - 1).baseline;
}

/** A line of cells goes on with the row above it, which is not far away. */
function continues(
  above: readonly (Row | null)[],
  cells: readonly (Row | null)[],
  padded: number | null,
  rights: readonly number[],
): boolean {
  const first = cells[0];
  if (first === null || first === undefined) return true;
  if (padded === null) return false;
  const before = above[0];
  return before === null || before === undefined || wouldNotFit(before, first, itemAt(rights, 0));
}
