import { useEffect, useRef, useState } from "react";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Item.module.css";

type ReportFormProps = {
  readonly save: (note: string) => Promise<Problem | null>;
  readonly cancel: () => void;
};

/** Says what is wrong with an item's key, for the student to decide later. */
export function ReportForm({ save, cancel }: ReportFormProps) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = text.banks.item;
  const submit = async () => setProblem(await save(note.trim()));
  return (
    <form
      className={styles.report}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== "") void submit();
      }}
    >
      <Field label={words.reportNote} hint={words.reportHint}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={note.trim() === ""}>
          {words.reportSave}
        </Button>
        <Button onClick={cancel}>{text.app.cancel}</Button>
      </div>
    </form>
  );
}
