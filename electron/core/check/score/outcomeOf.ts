import type { CheckRow, ColumnKind } from "../../../contract/check.ts";
import { needsSettling } from "../../../contract/needsSettling.ts";
import { rightColumn, saysSame, speaks } from "../../../contract/pointStanding.ts";

/** open: the student must settle it; none: it says nothing for or against the student's answer. */
export type Outcome = "right" | "wrong" | "missed" | "unsure" | "open" | "none";

/**
 * What a point means for the student's answer: by the student's own verdict, else by the reference, else by a passage
 * that bears out what all agree on. That answers agree proves nothing alone: they can be wrong together.
 */
export function outcomeOf(row: CheckRow): Outcome {
  if (row.settled !== null) return settledOutcome(row, row.settled.verdict);
  if (speaks(row, "reference")) return heldAgainst(row, "reference");
  if (needsSettling(row)) return "open";
  const isBorneOut = row.evidence.some(({ support }) => support === "supported");
  const isDoubted = row.evidence.some(({ conflicts }) => conflicts);
  if (!isBorneOut || isDoubted) return "none";
  return speaks(row, "mine") ? "right" : "missed";
}

type Verdict = NonNullable<CheckRow["settled"]>["verdict"];

function settledOutcome(row: CheckRow, verdict: Verdict): Outcome {
  if (verdict === "unsure") return "unsure";
  if (verdict === "mineRight") return "right";
  const right = rightColumn(verdict);
  if (right === null) return speaks(row, "mine") ? "wrong" : "none";
  return heldAgainst(row, right);
}

function heldAgainst(row: CheckRow, column: ColumnKind): Outcome {
  if (!speaks(row, "mine")) return "missed";
  return saysSame(row, "mine", column) ? "right" : "wrong";
}
