import type { Budget } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";
import { classes } from "../ui/classes.ts";
import styles from "./BudgetBar.module.css";
import { budgetShares } from "./budgetShares.ts";
import { DroppedLine } from "./DroppedLine.tsx";

type BudgetBarProps = {
  readonly label: string;
  readonly budget: Budget | null;
  readonly counting: boolean;
  /** True when the budget is of earlier words: it keeps its place until there is a new one. */
  readonly outdated: boolean;
};

/** Where the context goes, in the model's own tokens; what is left out is named. */
export function BudgetBar({ label, budget, counting, outdated }: BudgetBarProps) {
  if (budget === null) {
    return <div className={styles.empty}>{counting ? text.budget.counting : ""}</div>;
  }
  const shares = budgetShares(budget);
  const over = budget.overBy > 0 && !outdated;
  return (
    <section className={styles.budget} aria-label={label}>
      <div className={classes(styles.bar, over && styles.over)} aria-hidden="true">
        {shares.map((share) => (
          <span
            key={share.kind}
            className={styles[share.kind]}
            style={{ width: `${share.percent}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {shares.map((share) => (
          <li key={share.kind} className={styles.entry}>
            <span className={classes(styles.swatch, styles[share.kind])} aria-hidden="true" />
            {share.kind === "free" ? text.budget.free : text.budget.kinds[share.kind]}{" "}
            <b>{text.number(share.tokens)}</b>
          </li>
        ))}
        <li className={styles.whole}>
          {outdated ? text.budget.counting : text.budget.whole(budget.contextSize)}
        </li>
      </ul>
      <DroppedLine budget={budget} className={styles.dropped} />
    </section>
  );
}
