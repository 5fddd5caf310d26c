import { useEffect, useRef, useState } from "react";
import type { KeptItem } from "../../../electron/contract/verify.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./KeptForm.module.css";

type KeptFormProps = {
  readonly kind: KeptItem["kind"];
  readonly front: string;
  readonly back: string;
  /** Resolves to null, or to why it was not saved. */
  readonly save: (front: string, back: string) => Promise<Problem | null>;
  readonly close: () => void;
};

/** Both sides of a note or a card; neither may be empty. */
export function KeptForm({ kind, front, back, save, close }: KeptFormProps) {
  const [frontTyped, setFront] = useState(front);
  const [backTyped, setBack] = useState(back);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const whole = frontTyped.trim() !== "" && backTyped.trim() !== "";
  const submit = async () => {
    if (!whole || saving) return;
    setSaving(true);
    setProblem(await save(frontTyped.trim(), backTyped.trim()));
    setSaving(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
    >
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <Field label={text.verify.front[kind]}>
        {(control) => (
          <textarea
            {...control}
            ref={first}
            rows={2}
            value={frontTyped}
            onChange={(event) => setFront(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.verify.back[kind]}>
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={backTyped}
            onChange={(event) => setBack(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Button onClick={close}>{text.app.cancel}</Button>
        <Button type="submit" look="primary" disabled={!whole || saving}>
          {text.verify.save}
        </Button>
      </div>
    </form>
  );
}
