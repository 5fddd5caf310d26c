import type { CheckRow, CheckStatistics } from "../../../contract/check.ts";
import { type Confidence, confidence as confidences } from "../../../contract/practice.ts";
import type { StoredCheck } from "../../ports.ts";
import { wilson } from "../../practice/statistics/wilson.ts";
import { rightClaim } from "../rightClaim.ts";
import { wasRight } from "./wasRight.ts";

type Student = CheckStatistics["student"];
type SureAndWrong = Student["sureAndWrong"][number];

const mostSureAndWrong = 20;

/** How right the student was for each confidence they stated, and where they were sure and wrong; grows check by check. */
export function createStudentTally() {
  const counts = new Map<Confidence, { right: number; answered: number }>();
  let wrong: readonly SureAndWrong[] = [];
  return {
    add(check: StoredCheck, rows: readonly CheckRow[]): void {
      const { confidence } = check.mine;
      if (confidence === null) return;
      const judged = rows.flatMap((row) => {
        const isRight = wasRight(row, "mine");
        return isRight === null ? [] : [{ row, isRight }];
      });
      const before = counts.get(confidence) ?? { right: 0, answered: 0 };
      counts.set(confidence, {
        right: before.right + judged.filter(({ isRight }) => isRight).length,
        answered: before.answered + judged.length,
      });
      if (confidence !== "sure") return;
      const added = judged.flatMap(({ row, isRight }) => (isRight ? [] : [pointOf(check, row)]));
      wrong = [...wrong, ...added].toSorted((a, b) => b.at - a.at).slice(0, mostSureAndWrong);
    },
    student: (): Student => ({
      byConfidence: confidences.options.map((confidence) => {
        const { right, answered } = counts.get(confidence) ?? { right: 0, answered: 0 };
        return { ...wilson(right, answered), confidence };
      }),
      sureAndWrong: [...wrong],
    }),
  };
}

function pointOf({ id, question, topic, mine, createdAt }: StoredCheck, row: CheckRow) {
  const said = row.claims.filter(({ column }) => column === "mine").map(({ text }) => text.trim());
  return {
    checkId: id,
    rowId: row.id,
    question,
    topic,
    claim: said.join(" "),
    right: rightClaim(row)?.text.trim() ?? "",
    at: mine.committedAt ?? createdAt,
  };
}
