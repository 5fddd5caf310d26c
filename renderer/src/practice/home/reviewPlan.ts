import type { DueCount, SessionPlan } from "../../../../electron/contract/practice.ts";

/** The contract's limit of one session; the rest comes after it. */
const mostItems = 500;

/** A session of what spaced repetition asks for today. */
export function reviewPlan({ due }: DueCount, opinion: SessionPlan["opinion"]): SessionPlan {
  return {
    mode: "tutor",
    selection: { banks: [], subjects: [], tags: [], standings: ["due"] },
    items: Math.min(Math.max(due, 1), mostItems),
    timing: { per: "none" },
    order: "random",
    opinion,
  };
}
