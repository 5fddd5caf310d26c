import type { CheckRow, CheckScore } from "../../../contract/check.ts";
import { outcomeOf } from "./outcomeOf.ts";

/** The student's answer, point by point; points that say nothing for or against it count nowhere. */
export function scoreCheck(rows: readonly CheckRow[]): CheckScore {
  const outcomes = rows.map(outcomeOf);
  const count = (wanted: (typeof outcomes)[number]) =>
    outcomes.filter((outcome) => outcome === wanted).length;
  return {
    right: count("right"),
    wrong: count("wrong"),
    missed: count("missed"),
    unsure: count("unsure"),
    open: count("open"),
  };
}
