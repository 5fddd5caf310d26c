import { BookOpenText, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Passage } from "../../../electron/contract/library.ts";
import type { Decision, VerifyPrompt } from "../../../electron/contract/verify.ts";
import { shortPlaceOf } from "../ask/passageWords.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Field } from "../ui/Field.tsx";
import { ChoosePassage } from "./ChoosePassage.tsx";
import styles from "./DetailsForm.module.css";
import type { DecideInput } from "./verifyStore.ts";

type DetailsFormProps = {
  readonly prompt: VerifyPrompt;
  readonly decision: Decision;
  readonly close: () => void;
};

const longestSource = 2000;

/** Where a claim was looked up, and a note; both may stay empty. Escape gives it up. */
export function DetailsForm({ prompt, decision, close }: DetailsFormProps) {
  const { verify } = useServices();
  const { source } = decision;
  const [passage, setPassage] = useState<Passage | null>(
    source?.kind === "passage" ? source.passage : null,
  );
  const [typed, setTyped] = useState(source?.kind === "typed" ? source.text : "");
  const [note, setNote] = useState(decision.note);
  const [picking, setPicking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const save = async () => {
    const refused = await verify.decide({
      promptId: prompt.id,
      verdict: decision.verdict,
      source: sourceInput(passage, typed),
      note: note.trim(),
    });
    setProblem(refused);
    if (refused === null) close();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives the whole form up
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== "Escape" || event.defaultPrevented || picking) return;
        event.preventDefault();
        close();
      }}
    >
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {passage === null ? (
        <div className={styles.sourceRow}>
          <Field label={text.verify.sourceField} hint={text.verify.sourceHint}>
            {(control) => (
              <input
                {...control}
                maxLength={longestSource}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Button onClick={() => setPicking(true)}>
            <BookOpenText aria-hidden="true" />
            {text.verify.pick}
          </Button>
        </div>
      ) : (
        <p className={styles.picked}>
          <BookOpenText aria-hidden="true" />
          <span>
            {text.verify.picked}: {passage.title}, {shortPlaceOf(passage)}
          </span>
          <IconButton label={text.verify.dropPassage} onClick={() => setPassage(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      )}
      <Field label={text.verify.noteField}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Button small look="quiet" onClick={close}>
          {text.app.cancel}
        </Button>
        <Button small type="submit" look="primary">
          {text.verify.save}
        </Button>
      </div>
      <ChoosePassage
        open={picking}
        close={() => setPicking(false)}
        about={prompt.claim}
        take={(chosen) => {
          setPassage(chosen);
          setPicking(false);
        }}
      />
    </form>
  );
}

function sourceInput(passage: Passage | null, typed: string): DecideInput["source"] {
  if (passage !== null) return { kind: "passage", passageId: passage.passageId };
  return typed.trim() === "" ? null : { kind: "typed", text: typed.trim() };
}
