import { Check, CircleSlash, CloudOff, LoaderCircle } from "lucide-react";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { SaveState } from "./answerSaver.ts";
import styles from "./Session.module.css";

type SaveChipProps = {
  readonly save: SaveState | null;
  /** There is a time limit that may have locked the answer. */
  readonly timed: boolean;
};

/** Whether the core has what was answered; only a failure or a refusal is read out. */
export function SaveChip({ save, timed }: SaveChipProps) {
  const { session: store } = useServices();
  if (save === null) return null;
  if (save.kind === "failed") {
    return (
      <span className={styles.saveFailed} role="alert">
        <CloudOff aria-hidden="true" />
        {text.practice.saveFailed}
        <Button small onClick={store.saveNow}>
          {text.practice.saveNow}
        </Button>
      </span>
    );
  }
  if (save.kind === "refused") {
    return (
      <span className={styles.saveFailed} role="alert">
        <CircleSlash aria-hidden="true" />
        {text.practice.refused(refusalWords(save.problem, timed))}
      </span>
    );
  }
  const saved = save.kind === "saved";
  return (
    <span className={styles.save} data-save={save.kind}>
      {saved ? <Check aria-hidden="true" /> : <LoaderCircle aria-hidden="true" />}
      {saved ? text.practice.saved : text.practice.saving}
    </span>
  );
}

function refusalWords(problem: Problem, timed: boolean): string {
  if (problem.code !== "ITEM_LOCKED") return describeProblem(problem).title;
  return timed ? text.practice.refusedTime : text.practice.refusedLocked;
}
