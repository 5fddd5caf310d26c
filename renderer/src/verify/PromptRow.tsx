import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { PlacedEvidence, Verdict, VerifyPrompt } from "../../../electron/contract/verify.ts";
import { plainWords } from "../ask/markSpans.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useSingleKeys } from "../commands/useSingleKeys.ts";
import { classes } from "../ui/classes.ts";
import { Unseen } from "../ui/Unseen.tsx";
import { DangerMark } from "./DangerMark.tsx";
import { EvidenceLink } from "./EvidenceLink.tsx";
import { isTyping, verdictOf } from "./promptKeys.ts";
import styles from "./PromptRow.module.css";
import { Settled } from "./Settled.tsx";
import { VerdictButtons } from "./VerdictButtons.tsx";

type PromptRowProps = {
  readonly prompt: VerifyPrompt;
  /** Its place among its neighbours, for its name. */
  readonly number: number;
  readonly of: number;
  /** The model that wrote the claim. */
  readonly model: string;
  /** Where the claim stands, when that is not in sight. */
  readonly where?: ReactNode;
  /** The words of a passage that bear on the claim, when there are any. */
  readonly evidence: PlacedEvidence | null;
};

/** One thing to check: what was claimed, what to look up, and how it ended. Keys 1 to 3 settle it. */
export function PromptRow(props: PromptRowProps) {
  const { prompt, number, of, model, where, evidence } = props;
  const { verify, toasts } = useServices();
  const row = useRef<HTMLFieldSetElement>(null);
  const singleKeys = useSingleKeys();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const { decision } = prompt;
  const claim = plainWords(prompt.claim);

  const decide = async (verdict: Verdict) => {
    if (busy || decision !== null) return;
    setBusy(true);
    const problem = await verify.decide({ promptId: prompt.id, verdict, source: null, note: "" });
    setBusy(false);
    if (problem !== null) return toasts.show(describeProblem(problem));
    setSaid(text.verify.settledAs(text.verify.verdicts[verdict]));
    // The button that was pressed is gone; its line stays where the hands are.
    row.current?.focus();
  };
  const reopen = async () => {
    const problem = await verify.reopen(prompt.id);
    if (problem !== null) return toasts.show(describeProblem(problem));
    setSaid(text.verify.opened);
    row.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const verdict = isTyping(event) ? null : verdictOf(event);
    if (verdict === null || decision !== null || !singleKeys) return;
    event.preventDefault();
    void decide(verdict);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys 1, 2 and 3 act on the whole line
    <fieldset
      ref={row}
      className={classes(styles.row, decision !== null && styles.settled)}
      aria-label={text.verify.prompt(number, of)}
      data-prompt={prompt.id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys 1, 2 and 3 act on a line that has the focus
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <DangerMark danger={prompt.danger} />
        <span className={styles.kind}>{text.verify.kinds[prompt.kind]}</span>
        {where}
      </div>
      <p className={styles.prompt}>{prompt.prompt}</p>
      {!holds(prompt.prompt, claim) && <blockquote className={styles.claim}>{claim}</blockquote>}
      {evidence !== null && <EvidenceLink {...evidence} />}
      {decision === null ? (
        <VerdictButtons busy={busy} decide={(verdict) => void decide(verdict)} />
      ) : (
        <Settled
          prompt={prompt}
          decision={decision}
          model={model}
          reopen={() => void reopen()}
          backToRow={() => row.current?.focus()}
        />
      )}
      <Unseen>
        <output>{said}</output>
      </Unseen>
    </fieldset>
  );
}

/** True when a prompt quotes the claim itself, so that it need not be read twice. */
function holds(prompt: string, claim: string): boolean {
  return prompt.includes(claim.trim().replace(/[.!?]$/, ""));
}
