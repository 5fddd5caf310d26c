import type { ColumnKind } from "../../../../electron/contract/check.ts";

/** The columns with one of them a step to the left or the right; the same where it is at the edge. */
export function moveColumn(
  columns: readonly ColumnKind[],
  column: ColumnKind,
  step: 1 | -1,
): readonly ColumnKind[] {
  const at = columns.indexOf(column);
  const other = columns[at + step];
  if (at === -1 || other === undefined) return columns;
  return columns.with(at, other).with(at + step, column);
}
