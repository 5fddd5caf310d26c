import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { AccuracyBar } from "./AccuracyBar.tsx";
import { countsOf, rangeOf, shareOf } from "./accuracyWords.ts";
import { ChartFrame } from "./ChartFrame.tsx";
import styles from "./Statistics.module.css";

type SubjectChartProps = { readonly subjects: PracticeStatistics["bySubject"] };

/** How much was right in each subject, with intervals and time. */
export function SubjectChart({ subjects }: SubjectChartProps) {
  const words = text.practiceStatistics;
  const named = subjects.map((row) => ({
    ...row,
    name: row.subject === "" ? words.noSubject : row.subject,
  }));
  return (
    <ChartFrame
      title={words.subjectTitle}
      chart={
        <ul className={styles.rows}>
          {named.map((row) => (
            <li
              key={row.subject}
              className={styles.row}
              aria-label={words.barLabel(row.name, shareOf(row), countsOf(row), rangeOf(row))}
            >
              <span className={styles.rowName}>{row.name}</span>
              <AccuracyBar accuracy={row} />
              <span className={styles.rowShare}>{shareOf(row)}</span>
              <span className={styles.small}>{countsOf(row)}</span>
            </li>
          ))}
        </ul>
      }
      table={
        <DataTable
          caption={words.tableOf(words.subjectTitle)}
          columns={[words.subject, words.accuracy, words.counts, words.interval, words.meanTime]}
          rows={named.map((row) => ({
            key: row.subject,
            cells: [
              row.name,
              shareOf(row),
              countsOf(row),
              rangeOf(row),
              text.duration(row.meanMs / 1000),
            ],
          }))}
        />
      }
    />
  );
}
