import type { Accuracy } from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";
import { AccuracyBar } from "../../practice/statistics/AccuracyBar.tsx";
import { rangeOf, shareOf } from "../../practice/statistics/accuracyWords.ts";
import styles from "../../practice/statistics/Statistics.module.css";
import { DataTable } from "../../ui/DataTable.tsx";

export type ShareRow = {
  readonly key: string;
  readonly name: string;
  /** At least one point; right are those that count. */
  readonly accuracy: Accuracy;
};

type ShareRowsProps = { readonly rows: readonly ShareRow[] };

/** Shares as bars from 0 to 100 % with the whiskers of their intervals, each with its name and its numbers. */
export function ShareRows({ rows }: ShareRowsProps) {
  const words = text.checkStatistics;
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, name, accuracy }) => {
        const [share, range] = [shareOf(accuracy), rangeOf(accuracy)];
        const counts = words.ofPoints(accuracy.right, accuracy.answered);
        return (
          <li
            key={key}
            className={styles.row}
            aria-label={words.barLabel(name, share, counts, range)}
          >
            <span className={styles.rowName}>{name}</span>
            <AccuracyBar accuracy={accuracy} />
            <span className={styles.rowShare}>{share}</span>
            <span className={styles.small}>
              {counts}, {range}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type ShareTableProps = ShareRowsProps & {
  /** Of the chart. */
  readonly title: string;
  readonly first: string;
  readonly share: string;
};

/** The same as a table. */
export function ShareTable({ title, first, share, rows }: ShareTableProps) {
  const words = text.checkStatistics;
  return (
    <DataTable
      caption={text.practiceStatistics.tableOf(title)}
      columns={[first, share, words.of, words.interval]}
      rows={rows.map(({ key, name, accuracy }) => ({
        key,
        cells: [
          name,
          shareOf(accuracy),
          words.ofPoints(accuracy.right, accuracy.answered),
          rangeOf(accuracy),
        ],
      }))}
    />
  );
}

/** Fewer than so many points say little. */
const fewPoints = 20;

/** A warning where no row has many points. */
export function FewPoints({ rows }: ShareRowsProps) {
  if (rows.some(({ accuracy }) => accuracy.answered >= fewPoints)) return null;
  return <p className={styles.small}>{text.checkStatistics.few}</p>;
}
