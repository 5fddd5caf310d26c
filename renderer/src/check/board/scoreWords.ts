import type { CheckScore } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";

/** How the student's answer stands, such as "5 right, 1 wrong, 2 missed, 3 to settle". */
export function scoreWords({ right, wrong, missed, unsure, open }: CheckScore): string {
  const words = checkTexts.score;
  return [
    words.right(right),
    words.wrong(wrong),
    words.missed(missed),
    ...(unsure > 0 ? [words.unsure(unsure)] : []),
    ...(open > 0 ? [words.open(open)] : []),
  ].join(", ");
}
