import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";
import { countsOf, rangeOf, shareOf } from "./accuracyWords.ts";
import styles from "./Statistics.module.css";

/** How much was right in all, the time it took, and on how many days. */
export function OverallFacts({ statistics }: { readonly statistics: PracticeStatistics }) {
  const { total, time, streak } = statistics;
  const words = text.practiceStatistics;
  return (
    <section className={styles.card} aria-label={words.overall}>
      <h2 className={styles.title}>{words.overall}</h2>
      <ul className={styles.factList}>
        <li>{words.overallLine(shareOf(total), countsOf(total), rangeOf(total))}</li>
        {time !== null && <li>{words.time(time.meanMs / 1000, time.medianMs / 1000)}</li>}
        <li>{words.streak(streak.days, streak.longest)}</li>
      </ul>
    </section>
  );
}
