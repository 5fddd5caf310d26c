import { text } from "../../app/text.ts";
import styles from "./Opinion.module.css";
import type { Sample } from "./opinionStore.ts";
import { letterOf } from "./sessionKeys.ts";

type ReasoningsProps = { readonly samples: readonly Sample[]; readonly open: boolean };

/** What the model wrote, folded, as the plain text it is and said to be unverified. */
export function Reasonings({ samples, open }: ReasoningsProps) {
  const words = text.practice.opinion;
  return (
    <div className={styles.reasonings}>
      <p className={styles.unverified}>{words.unverified}</p>
      {samples.map(({ text: written, chosen, done }, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- a sample is its place
        <details key={n} className={styles.reasoning} open={open}>
          <summary>
            {words.reasoning(n + 1, samples.length)}
            {done && `: ${chosen === null ? words.namesNone : words.names(letterOf(chosen))}`}
          </summary>
          <p className={styles.written}>{written}</p>
        </details>
      ))}
    </div>
  );
}
