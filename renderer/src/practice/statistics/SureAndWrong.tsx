import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Statistics.module.css";

const shownAtFirst = 5;

type SureAndWrongProps = { readonly items: PracticeStatistics["sureAndWrong"] };

/** What was answered surely and wrongly, each with the way to its review. */
export function SureAndWrong({ items }: SureAndWrongProps) {
  const id = useId();
  const [shown, setShown] = useState(shownAtFirst);
  const words = text.practiceStatistics;
  const rest = items.length - shown;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <TriangleAlert aria-hidden="true" />
        {words.sureTitle}
      </h2>
      <p className={styles.lead}>{items.length === 0 ? words.sureNone : words.sureLead}</p>
      <ol className={styles.sure}>
        {items.slice(0, shown).map(({ sessionId, place, stem, subject, chosen, right, at }) => (
          <li key={`${sessionId} ${place}`} className={styles.sureItem}>
            <a className={styles.stem} href={formatRoute({ screen: "session", sessionId, place })}>
              {stem}
            </a>
            <p className={styles.small}>
              {[subject, text.dateTime(at)].filter((part) => part !== "").join(", ")}
            </p>
            <p>{words.sureYours(chosen)}</p>
            <p>{words.sureKey(right)}</p>
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
