import { X } from "lucide-react";
import type { Passage } from "../../../electron/contract/library.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { classes } from "../ui/classes.ts";
import styles from "./PassageChips.module.css";
import { PassageNote } from "./PassageNote.tsx";
import { shortPlaceOf, sourceName } from "./passageWords.ts";
import { Peek } from "./Peek.tsx";

type PassageChipsProps = {
  readonly passages: readonly Passage[];
  /** How many were taken out. */
  readonly leftOut: number;
  /** True while a newer choice is on its way. */
  readonly counting: boolean;
  readonly leaveOut: (passageId: number) => void;
  readonly putBackAll: () => void;
};

/** The passages that would be sent now; each can be read, and left out. */
export function PassageChips(props: PassageChipsProps) {
  const { passages, leftOut, counting, leaveOut, putBackAll } = props;
  if (passages.length === 0 && leftOut === 0) return null;
  return (
    <section
      className={classes(styles.passages, counting && styles.counting)}
      aria-label={text.sources.passagesNow}
    >
      <ol className={styles.chips}>
        {passages.map((passage, n) => {
          const name = sourceName(n + 1, passage);
          return (
            <li key={passage.passageId} className={styles.chip}>
              <Peek
                label={name}
                title={name}
                className={styles.name}
                face={
                  <>
                    <span className={styles.title}>{`[${n + 1}] ${passage.title}`}</span>
                    <span className={styles.place}>{`, ${shortPlaceOf(passage)}`}</span>
                  </>
                }
              >
                <PassageNote number={n + 1} passage={passage} evidence={null} />
              </Peek>
              <IconButton
                className={styles.remove}
                label={text.sources.leaveOut(name)}
                onClick={() => leaveOut(passage.passageId)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          );
        })}
      </ol>
      {leftOut > 0 && (
        <span className={styles.out}>
          {text.sources.leftOut(leftOut)}
          <Button small look="quiet" onClick={putBackAll}>
            {text.sources.putBackAll}
          </Button>
        </span>
      )}
    </section>
  );
}
