import { Check as CheckIcon, CircleSlash, CloudOff, Keyboard, LoaderCircle } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Check } from "../../../../electron/contract/check.ts";
import type { Confidence } from "../../../../electron/contract/practice.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { isKeyTaken } from "../../commands/isKeyTaken.ts";
import { useSingleKeys } from "../../commands/useSingleKeys.ts";
import { ConfidenceChoice } from "../../practice/session/ConfidenceChoice.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { overLimit } from "../overLimit.ts";
import { useMainAction } from "../useMainAction.ts";
import { confidenceOf } from "./boardKeys.ts";
import type { DraftSave } from "./boardState.ts";
import styles from "./Board.module.css";
import { questionId } from "./questionId.ts";
import { useStep } from "./useStep.ts";

const words = checkTexts.writing;

/** Where the student writes, says how sure it is, and commits. */
export function WritingStage({ check }: { readonly check: Check }) {
  const { board } = useServices();
  const draft = useStore(board.state, (state) => state.draft);
  const save = useStore(board.state, (state) => state.save);
  const busy = useStore(board.state, (state) => state.busy);
  const step = useStep();
  const [confidence, setConfidence] = useState<Confidence | null>(check.mine.confidence);
  const [lacks, setLacks] = useState<"text" | "confidence" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = overLimit(draft);
  const levels = useRef<HTMLFieldSetElement>(null);
  const choose = (level: Confidence) => {
    setConfidence(level);
    setLacks(null);
  };
  const form = useRef<HTMLFormElement>(null);
  useConfidenceKeys(choose);
  useMainAction(form);
  // Writing is what comes next, however one came here.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const commit = async () => {
    if (draft.trim() === "") {
      setLacks("text");
      return field.current?.focus();
    }
    if (over > 0) return field.current?.focus();
    if (confidence === null) {
      setLacks("confidence");
      return levels.current?.querySelector("input")?.focus();
    }
    if (await step(board.commit(confidence))) focusFirstColumn();
  };

  return (
    <form
      ref={form}
      className={styles.writing}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void commit();
      }}
    >
      <div className={styles.answer}>
        <Field
          label={words.field}
          hint={words.hint}
          problem={over > 0 ? checkTexts.tooLong(over) : null}
        >
          {(control) => (
            <textarea
              {...control}
              aria-describedby={`${questionId} ${control["aria-describedby"] ?? ""}`}
              ref={field}
              rows={8}
              value={draft}
              onChange={(event) => {
                board.write(event.target.value);
                if (lacks === "text") setLacks(null);
              }}
            />
          )}
        </Field>
      </div>
      <ConfidenceChoice group={levels} value={confidence} choose={choose} />
      <div className={styles.commit}>
        <Button type="submit" look="primary" disabled={busy} aria-keyshortcuts="Control+Enter">
          {words.commit}
        </Button>
        <span className={styles.hint}>
          <Keyboard aria-hidden="true" />
          {words.commitKeys}
        </span>
        {save !== null && <Saving save={save} />}
        <span className={styles.lacks} role="alert">
          {lacks !== null && (lacks === "text" ? words.writeFirst : words.sureFirst)}
        </span>
      </div>
    </form>
  );
}

/** G, U and S say how sure one is, as in practice, wherever they are no letters of a field. */
function useConfidenceKeys(choose: (confidence: Confidence) => void): void {
  const singleKeys = useSingleKeys();
  const latest = useRef({ choose, singleKeys });
  useEffect(() => {
    latest.current = { choose, singleKeys };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const level = isKeyTaken(event) ? null : confidenceOf(event);
      if (level === null || !latest.current.singleKeys) return;
      event.preventDefault();
      latest.current.choose(level);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** The form that had the focus is gone; what it opened is where to read on. */
function focusFirstColumn(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>("[data-columns] [data-column] h2")?.focus(),
  );
}

/** Whether the core has what was written; only a failure or a refusal is read out. */
function Saving({ save }: { readonly save: DraftSave }) {
  const { board } = useServices();
  switch (save.kind) {
    case "saving":
      return (
        <span className={styles.save} data-save="saving">
          <LoaderCircle aria-hidden="true" />
          {words.saving}
        </span>
      );
    case "saved":
      return (
        <span className={styles.save} data-save="saved">
          <CheckIcon aria-hidden="true" />
          {words.saved}
        </span>
      );
    case "failed":
      return (
        <span className={styles.saveFailed} role="alert">
          <CloudOff aria-hidden="true" />
          {words.saveFailed}
          <Button small onClick={board.saveNow}>
            {words.saveNow}
          </Button>
        </span>
      );
    case "tooLong":
      return (
        <span className={styles.saveFailed} data-save="tooLong" role="alert">
          <CircleSlash aria-hidden="true" />
          {words.tooLong}
        </span>
      );
    case "refused":
      return (
        <span className={styles.saveFailed} role="alert">
          <CircleSlash aria-hidden="true" />
          {words.refused(describeProblem(save.problem).title)}
        </span>
      );
  }
}
