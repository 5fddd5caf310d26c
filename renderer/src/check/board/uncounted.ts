import type { Check } from "../../../../electron/contract/check.ts";

/** How many points that nobody settled count neither for nor against the student: answers agree, but no source says so. */
export function uncounted({ rows, score }: Pick<Check, "rows" | "score">): number {
  const { right, wrong, missed, unsure, open } = score;
  const withoutMeaning = rows.filter(
    ({ settled, claims }) =>
      settled?.verdict === "noneRight" && !claims.some(({ column }) => column === "mine"),
  ).length;
  return Math.max(0, rows.length - (right + wrong + missed + unsure + open) - withoutMeaning);
}
