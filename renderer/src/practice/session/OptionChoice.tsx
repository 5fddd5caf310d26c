import { Strikethrough } from "lucide-react";
import { useId } from "react";
import type { Response } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { IconButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Question.module.css";
import { letterOf, type SessionAction } from "./sessionKeys.ts";

type OptionChoiceProps = {
  readonly options: readonly string[];
  readonly response: Response;
  readonly open: boolean;
  readonly act: (action: SessionAction) => void;
};

/** The options of a question; each can be chosen, and struck out with its button or a right click. */
export function OptionChoice({ options, response, open, act }: OptionChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.options}>
      <legend>
        <Unseen>{text.practice.options}</Unseen>
      </legend>
      {options.map((words, option) => {
        const letter = letterOf(option);
        const struck = response.struck.includes(option);
        const chosen = response.chosen === option;
        return (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- an option is its place
            key={option}
            className={classes(
              styles.option,
              chosen && styles.chosen,
              struck && styles.struck,
              !open && styles.shut,
            )}
            onContextMenu={(event) => {
              if (!open) return;
              event.preventDefault();
              act({ type: "strike", option });
            }}
          >
            <label className={styles.optionLabel}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                checked={chosen}
                disabled={!open}
                onChange={() => act({ type: "choose", option })}
              />
              <span className={styles.letter}>{letter}</span>
              <span className={styles.optionText}>
                {words}
                {struck && <Unseen>, {text.practice.struck}</Unseen>}
              </span>
            </label>
            {open && (
              <IconButton
                label={struck ? text.practice.unstrike(letter) : text.practice.strike(letter)}
                aria-pressed={struck}
                onClick={() => act({ type: "strike", option })}
              >
                <Strikethrough aria-hidden="true" />
              </IconButton>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
