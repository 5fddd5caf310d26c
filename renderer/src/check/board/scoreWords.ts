import type { Check } from "../../../../electron/contract/check.ts";
import { isOwnJudgement } from "../../../../electron/contract/isOwnJudgement.ts";
import { checkTexts } from "../../app/checkTexts.ts";

/** How the student's answer stands, such as "5 right, 1 wrong, 2 missed, 3 to settle; 1 settled by your judgement alone". */
export function scoreWords({ rows, score }: Pick<Check, "rows" | "score">): string {
  const { right, wrong, missed, unsure, open } = score;
  const words = checkTexts.score;
  const counts = [
    words.right(right),
    words.wrong(wrong),
    words.missed(missed),
    ...(unsure > 0 ? [words.unsure(unsure)] : []),
    ...(open > 0 ? [words.open(open)] : []),
  ].join(", ");
  const judged = rows.filter(isOwnJudgement).length;
  return judged === 0 ? counts : `${counts}; ${words.judged(judged)}`;
}
