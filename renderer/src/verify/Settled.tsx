import { Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { Decision, VerifyPrompt } from "../../../electron/contract/verify.ts";
import { passageRoute } from "../ask/passageWords.ts";
import { formatRoute } from "../app/routes.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { DetailsForm } from "./DetailsForm.tsx";
import { KeepButtons } from "./KeepButtons.tsx";
import styles from "./PromptRow.module.css";
import { sourceWords } from "./sourceWords.ts";
import { verdictIcons } from "./verdictIcons.ts";

type SettledProps = {
  readonly prompt: VerifyPrompt;
  readonly decision: Decision;
  readonly model: string;
  readonly reopen: () => void;
  /** Gives the focus to the line again once the form is gone. */
  readonly backToRow: () => void;
};

/** How a prompt was settled: when, where it was looked up; and what can follow. */
export function Settled({ prompt, decision, model, reopen, backToRow }: SettledProps) {
  const [writing, setWriting] = useState(false);
  const { verdict, source, note } = decision;
  const Icon = verdictIcons[verdict];
  const detailed = source !== null || note !== "";
  const close = () => {
    setWriting(false);
    backToRow();
  };
  return (
    <div className={styles.outcome}>
      <p className={styles.decided}>
        <Icon aria-hidden="true" />
        {text.verify.decidedAt(verdict, decision.at)}
      </p>
      {!writing && detailed && (
        <dl className={styles.details}>
          {source !== null && (
            <div>
              <dt>{text.verify.checkedIn}</dt>
              <dd>
                {source.kind === "passage" ? (
                  <a href={formatRoute(passageRoute(source.passage))}>{sourceWords(source)}</a>
                ) : (
                  source.text
                )}
              </dd>
            </div>
          )}
          {note !== "" && (
            <div>
              <dt>{text.verify.note}</dt>
              <dd className={styles.note}>{note}</dd>
            </div>
          )}
        </dl>
      )}
      {writing ? (
        <DetailsForm prompt={prompt} decision={decision} close={close} />
      ) : (
        <div className={styles.buttons}>
          <Button small onClick={() => setWriting(true)}>
            <Pencil aria-hidden="true" />
            {detailed ? text.verify.editDetails : text.verify.addDetails}
          </Button>
          {verdict === "wrong" && <KeepButtons prompt={prompt} decision={decision} model={model} />}
          <Button small look="quiet" onClick={reopen}>
            <RotateCcw aria-hidden="true" />
            {text.verify.reopen}
          </Button>
        </div>
      )}
    </div>
  );
}
