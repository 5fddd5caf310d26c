import type { CheckRow, ColumnKind } from "../../../contract/check.ts";
import { rightColumn, saysSame, speaks } from "../../../contract/pointStanding.ts";
import { outcomeOf } from "../score/outcomeOf.ts";

/**
 * Whether a column was right at a point; null where it is silent or nobody decided. The student's is judged as in the
 * score; the others by the same rule: the student's verdict, else the reference, else a passage that bears out what all
 * say. The reference itself is judged only by the student's verdict.
 */
export function wasRight(row: CheckRow, column: ColumnKind): boolean | null {
  if (!speaks(row, column)) return null;
  const outcome = outcomeOf(row);
  if (column === "mine") return outcome === "right" || (outcome === "wrong" ? false : null);
  if (row.settled !== null) {
    if (row.settled.verdict === "unsure") return null;
    const right = rightColumn(row.settled.verdict);
    return right !== null && saysSame(row, column, right);
  }
  if (column === "reference") return null;
  if (speaks(row, "reference")) return saysSame(row, column, "reference");
  // Undecided by either, a point counts for the student only where a passage bears out what all say.
  return outcome === "right" || outcome === "missed" ? true : null;
}
