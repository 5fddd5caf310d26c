import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { ChartFrame } from "../../practice/statistics/ChartFrame.tsx";
import styles from "../../practice/statistics/Statistics.module.css";
import { Button } from "../../ui/Button.tsx";
import { FewPoints, ShareRows, ShareTable } from "./ShareRows.tsx";

type StudentProps = { readonly student: CheckStatistics["student"] };

/** How right the student was for each confidence they stated. */
export function ConfidenceChart({ student }: StudentProps) {
  const words = text.checkStatistics;
  const rows = student.byConfidence
    .filter(({ answered }) => answered > 0)
    .map(({ confidence, ...accuracy }) => ({
      key: confidence,
      name: text.practice.confidences[confidence],
      accuracy,
    }));
  if (rows.length === 0) return null;
  return (
    <ChartFrame
      title={words.confidenceTitle}
      lead={words.confidenceLead}
      chart={<ShareRows rows={rows} />}
      table={
        <ShareTable
          title={words.confidenceTitle}
          first={words.confidence}
          share={words.right}
          rows={rows}
        />
      }
    >
      <FewPoints rows={rows} />
    </ChartFrame>
  );
}

const shownAtFirst = 5;

/** Points of answers that were sure and are wrong, each with the way to its board. */
export function SureAndWrong({ student }: StudentProps) {
  const id = useId();
  const [shown, setShown] = useState(shownAtFirst);
  const words = text.checkStatistics;
  const items = student.sureAndWrong;
  const rest = items.length - shown;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <TriangleAlert aria-hidden="true" />
        {words.sureTitle}
      </h2>
      <p className={styles.lead}>{items.length === 0 ? words.sureNone : words.sureLead}</p>
      <ol className={styles.sure}>
        {items.slice(0, shown).map(({ checkId, rowId, question, topic, claim, right, at }) => (
          <li key={rowId} className={styles.sureItem}>
            <a className={styles.stem} href={formatRoute({ screen: "board", checkId })}>
              {question}
            </a>
            <p className={styles.small}>
              {[topic, text.dateTime(at)].filter((part) => part !== "").join(", ")}
            </p>
            <p>{words.sureYours(claim)}</p>
            {right !== "" && <p>{words.sureRight(right)}</p>}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <div>
          <Button small onClick={() => setShown(items.length)}>
            {words.more(rest)}
          </Button>
        </div>
      )}
    </section>
  );
}
