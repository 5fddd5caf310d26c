import { useId, type RefObject } from "react";
import { confidence, type Confidence } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import styles from "./Question.module.css";

type ConfidenceChoiceProps = {
  readonly group: RefObject<HTMLFieldSetElement | null>;
  readonly value: Confidence | null;
  readonly choose: (confidence: Confidence) => void;
};

const keys: Record<Confidence, string> = { guess: "G", unsure: "U", sure: "S" };

/** How sure the student is of the answer; it may be left out. */
export function ConfidenceChoice({ group, value, choose }: ConfidenceChoiceProps) {
  const name = useId();
  return (
    <fieldset ref={group} className={styles.confidence}>
      <legend className={styles.confidenceName}>{text.practice.confidence}</legend>
      <div className={styles.levels}>
        {confidence.options.map((level) => (
          <label key={level} className={classes(styles.level, value === level && styles.chosen)}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={value === level}
              aria-keyshortcuts={keys[level]}
              onChange={() => choose(level)}
            />
            {text.practice.confidences[level]}
            <kbd className={styles.key} aria-hidden="true">
              {keys[level]}
            </kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
