import type { CheckRow } from "../../../../electron/contract/check.ts";
import { isOwnJudgement } from "../../../../electron/contract/isOwnJudgement.ts";
import { speaks } from "../../../../electron/contract/pointStanding.ts";
import { evidenceKind } from "./evidenceKind.ts";

/**
 * What an agreement of answers, or a verdict of the student, rests on: the key or a source (null), a source in part, or
 * nothing but the answers themselves or the student's judgement. Other rows say how they stand in their own way (null).
 */
export function rowBacking(row: CheckRow): "partly" | "none" | "judgement" | null {
  if (isOwnJudgement(row)) return "judgement";
  if (row.kind !== "agree" || row.settled !== null || speaks(row, "reference")) return null;
  const kinds = new Set(row.evidence.map(evidenceKind));
  if (kinds.has("supported")) return null;
  return kinds.has("partly") ? "partly" : "none";
}
