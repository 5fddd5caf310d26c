import type { CheckRow } from "./check.ts";
import { rightColumn, saysSame } from "./pointStanding.ts";

/**
 * Whether a point rests on the student's word alone: settled without a source of their own, while neither the reference
 * nor a passage says in full what the verdict says.
 */
export function isOwnJudgement(row: CheckRow): boolean {
  const { settled, evidence } = row;
  if (settled === null || settled.verdict === "unsure" || settled.source !== null) return false;
  const right = rightColumn(settled.verdict);
  if (right === null) return !evidence.some(({ conflicts }) => conflicts);
  const isBorneOut = evidence.some(
    ({ column, support, conflicts }) =>
      support === "supported" && !conflicts && saysSame(row, column, right),
  );
  return !isBorneOut && !saysSame(row, "reference", right);
}
