import type { ItemOption } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import styles from "./Opinion.module.css";
import { letterOf } from "./sessionKeys.ts";

type OptionBarsProps = {
  readonly options: readonly ItemOption[];
  /** One for each option, of 1. */
  readonly shares: readonly number[];
  /** How many samples named each; null where nothing was voted. */
  readonly votes: readonly number[] | null;
  /** Whose an option is: yours, the model's, the key. */
  readonly marks: (option: number) => readonly string[];
};

/** How much each option got, as bars with their numbers and whose they are. */
export function OptionBars({ options, shares, votes, marks }: OptionBarsProps) {
  return (
    <ul className={styles.bars}>
      {options.map((option, n) => {
        const share = shares[n] ?? 0;
        const amount = votes === null ? null : text.practice.opinion.votes(votes[n] ?? 0);
        const percent = text.practice.percent(share);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an option is its place
          <li key={n} className={styles.barRow} title={option.text}>
            <span className={styles.barLetter}>{letterOf(n)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${share * 100}%` }} />
            </span>
            <span className={styles.share}>
              {amount === null ? percent : `${amount}, ${percent}`}
            </span>
            <span className={styles.marks}>
              {marks(n).map((mark) => (
                <span key={mark} className={styles.whose}>
                  {mark}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
