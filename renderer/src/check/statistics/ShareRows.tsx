import styles from "../../practice/statistics/Statistics.module.css";
import { text } from "../../app/text.ts";

type ShareRow = {
  readonly key: string;
  readonly name: string;
  /** So many of all; all is never 0. */
  readonly part: number;
  readonly all: number;
};

/** Shares as bars from 0 to 100 %, each with its name and its numbers. */
export function ShareRows({ rows }: { readonly rows: readonly ShareRow[] }) {
  const words = text.checkStatistics;
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, name, part, all }) => {
        const share = words.percent(part / all);
        const counts = words.ofPoints(part, all);
        return (
          <li key={key} className={styles.row} aria-label={words.barLabel(name, share, counts)}>
            <span className={styles.rowName}>{name}</span>
            <svg className={styles.bar} aria-hidden="true" focusable="false">
              <rect className={styles.track} x="0" y="20%" width="100%" height="60%" />
              <rect
                className={styles.fill}
                x="0"
                y="20%"
                width={`${(part / all) * 100}%`}
                height="60%"
              />
            </svg>
            <span className={styles.rowShare}>{share}</span>
            <span className={styles.small}>{counts}</span>
          </li>
        );
      })}
    </ul>
  );
}
