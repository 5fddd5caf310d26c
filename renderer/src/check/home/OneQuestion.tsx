import { useState } from "react";
import { useStore } from "zustand";
import { longestCheckText } from "../../../../electron/contract/check.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import styles from "./Start.module.css";

/** The question, and what a complete answer says where the student has it. */
export function OneQuestion() {
  const { checkForm } = useServices();
  const { draft, problems } = useStore(checkForm.state);
  // Open from the start where one is written already, as after a reload; then the student opens and shuts it.
  const [written] = useState(draft.reference !== "");
  const words = text.checkStart;
  const said = {
    question: words.problems.question,
    tooLong: words.problems.tooLong(longestCheckText),
  };
  return (
    <>
      <Field
        label={words.question}
        problem={
          problems.question === "question" || problems.question === "tooLong"
            ? said[problems.question]
            : null
        }
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.question}
            onChange={(event) => checkForm.change({ question: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.details} open={written}>
        <summary>{words.referenceOpen}</summary>
        <Field
          label={words.reference}
          hint={words.referenceHint}
          problem={problems.reference === undefined ? null : said.tooLong}
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
