import type { CheckRow, ColumnKind } from "./check.ts";
import { rightColumn, saysSame, speaks } from "./pointStanding.ts";

/**
 * Whether a point rests on the student's word alone: settled without a source of their own, while neither the reference
 * nor a passage says in full what the verdict says. That nobody is right is said in full where each who spoke is
 * contradicted.
 */
export function isOwnJudgement(row: CheckRow): boolean {
  const { settled, evidence } = row;
  if (settled === null || settled.verdict === "unsure" || settled.source !== null) return false;
  const right = rightColumn(settled.verdict);
  if (right === null) return !judgedColumns(row).every((column) => isContradicted(row, column));
  const isBorneOut = evidence.some(
    ({ column, support, conflicts }) =>
      support === "supported" && !conflicts && saysSame(row, column, right),
  );
  return !isBorneOut && !saysSame(row, "reference", right);
}

/** Whoever spoke but the reference, by which they are judged; itself where nobody else did. */
function judgedColumns({ claims }: CheckRow): readonly ColumnKind[] {
  const others = claims.map(({ column }) => column).filter((column) => column !== "reference");
  return others.length > 0 ? others : ["reference"];
}

/** By the reference, which says otherwise, or by a passage. */
function isContradicted(row: CheckRow, column: ColumnKind): boolean {
  if (speaks(row, "reference") && !saysSame(row, column, "reference")) return true;
  return row.evidence.some((found) => found.column === column && found.conflicts);
}
