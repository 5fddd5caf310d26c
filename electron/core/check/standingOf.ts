import type { CheckScore, CheckStage } from "../../contract/check.ts";
import type { StoredCheck, StoredCheckAnswer } from "../ports.ts";
import { scoreCheck } from "./score/scoreCheck.ts";

/** The stage and the score of a check as they follow from the rest of it. */
export type Standing = { readonly stage: CheckStage; readonly score: CheckScore };

const noScore: CheckScore = { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 };

/** Rows of an earlier line-up say nothing while an engine writes its column anew. */
export function standingOf(check: Pick<StoredCheck, "mine" | "answers" | "rows">): Standing {
  if (check.mine.committedAt === null) return { stage: "writing", score: noScore };
  if (check.rows === null || !check.answers.every(hasEnded)) {
    return { stage: "running", score: noScore };
  }
  const score = scoreCheck(check.rows);
  return { stage: score.open > 0 ? "open" : "settled", score };
}

/** The same of a stored one as it may be seen: rows that are to be lined up anew are no longer those of its texts. */
export function seenStandingOf(stored: StoredCheck): Standing {
  return stored.stage === "running" ? { stage: "running", score: noScore } : standingOf(stored);
}

/** Whether nothing more will come of an engine by itself. */
export function hasEnded({ state }: Pick<StoredCheckAnswer, "state">): boolean {
  return state.kind !== "waiting" && state.kind !== "approval";
}
