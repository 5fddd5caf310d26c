import { useState } from "react";
import { useStore } from "zustand";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import { overLimit } from "../overLimit.ts";
import styles from "./Start.module.css";

/** The question, and what a complete answer says where the student has it. */
export function OneQuestion() {
  const { checkForm } = useServices();
  const { draft, problems } = useStore(checkForm.state);
  // Open from the start where one is written already, as after a reload; then the student opens and shuts it.
  const [written] = useState(draft.reference !== "");
  const words = text.checkStart;
  const over = overLimit(draft.question.trim());
  const overReference = overLimit(draft.reference.trim());
  const missing = problems.question === "question" ? words.problems.question : null;
  return (
    <>
      <Field label={words.question} problem={over > 0 ? checkTexts.tooLong(over) : missing}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.question}
            onChange={(event) => checkForm.change({ question: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.details} open={written || overReference > 0}>
        <summary>{words.referenceOpen}</summary>
        <Field
          label={words.reference}
          hint={words.referenceHint}
          problem={overReference > 0 ? checkTexts.tooLong(overReference) : null}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              value={draft.reference}
              onChange={(event) => checkForm.change({ reference: event.target.value })}
            />
          )}
        </Field>
      </details>
    </>
  );
}
