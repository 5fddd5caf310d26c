import type { Stretch } from "./markSpans.ts";
import styles from "./Grounding.module.css";
import { classes } from "../ui/classes.ts";

type MarkedTextProps = {
  readonly stretches: readonly Stretch[];
  /** How the marked words stand to those they are compared with. */
  readonly tone: "shared" | "conflicting";
  /** What is shown of each stretch; all of it when not given. */
  readonly show?: (text: string) => string;
};

function asItIs(text: string): string {
  return text;
}

/** A text with some of its words marked. */
export function MarkedText({ stretches, tone, show = asItIs }: MarkedTextProps) {
  return stretches.map(({ start, text, marked }) =>
    marked ? (
      <mark
        key={start}
        className={classes(styles.words, tone === "conflicting" && styles.conflict)}
      >
        {show(text)}
      </mark>
    ) : (
      <span key={start}>{show(text)}</span>
    ),
  );
}
