import { text } from "../app/text.ts";
import styles from "./DangerMark.module.css";
import { classes } from "../ui/classes.ts";

const steps = [1, 2, 3, 4, 5] as const;

/** How dangerous a wrong claim would be, in words and in bars. */
export function DangerMark({ danger }: { readonly danger: number }) {
  return (
    <span
      className={classes(styles.danger, danger >= 4 && styles.high, danger === 3 && styles.middle)}
    >
      <span className={styles.bars} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={classes(styles.bar, step <= danger && styles.on)} />
        ))}
      </span>
      {text.verify.danger(danger)}
    </span>
  );
}
