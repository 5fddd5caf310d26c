import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { ApprovalRequest, EngineColumn } from "../../../../electron/contract/check.ts";
import type { Replacement } from "../../../../electron/contract/deidentify.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { isThisComputer } from "../home/isThisComputer.ts";
import styles from "./Approval.module.css";
import { diffParts } from "./diffParts.ts";
import { focusColumn } from "./focusColumn.ts";
import { useStep } from "./useStep.ts";

type ApprovalDialogProps = {
  readonly column: EngineColumn;
  readonly request: ApprovalRequest;
  readonly close: () => void;
};

const words = checkTexts.approval;

/** The whole text as it would leave this computer, with what would be replaced in it. */
export function ApprovalDialog({ column, request, close }: ApprovalDialogProps) {
  const { board } = useServices();
  const step = useStep();
  const [kept, setKept] = useState<readonly (readonly number[])[]>(() =>
    request.parts.map(() => []),
  );
  const [busy, setBusy] = useState(false);
  const { host, model, parts, why } = request;
  const whole = isThisComputer(host) ? words.wholeHere : words.whole;
  const all = parts.reduce((sum, part) => sum + part.replacements.length, 0);
  const replaced = all - kept.reduce((sum, part) => sum + part.length, 0);
  const toggle = (part: number, index: number) =>
    setKept((before) => before.map((one, n) => (n === part ? toggled(one, index) : one)));
  const decide = async (how: "send" | "decline") => {
    setBusy(true);
    const done = await step(
      how === "send" ? board.approve(column, request, kept) : board.decline(column),
    );
    setBusy(false);
    if (!done) return;
    close();
    focusColumn(column);
  };
  return (
    <Dialog open close={close} title={words.title(host)} closeLabel={text.app.close} wide>
      <div className={styles.dialog}>
        <dl className={styles.facts}>
          <div>
            <dt>{words.to}</dt>
            <dd>{host}</dd>
          </div>
          <div>
            <dt>{words.model}</dt>
            <dd>{model}</dd>
          </div>
        </dl>
        <ul className={styles.why}>
          {why.map((reason) => (
            <li key={reason}>{words.why[reason]}</li>
          ))}
        </ul>
        <p className={styles.aid}>
          <TriangleAlert aria-hidden="true" />
          {words.aid}
        </p>
        <output className={styles.count}>
          {all === 0 ? words.nothingFound : words.replacedOf(replaced, all)}
        </output>
        <p className={styles.whole}>{whole}</p>
        <section
          className={styles.parts}
          aria-label={whole}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
          tabIndex={0}
        >
          {parts.map((part, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of one kind are told apart by their place
            <section key={n} className={styles.part}>
              <h3 className={styles.kind}>{text.budget.kinds[part.kind]}</h3>
              <p className={styles.text}>
                <Diff {...part} kept={kept[n] ?? []} toggle={(index) => toggle(n, index)} />
              </p>
            </section>
          ))}
        </section>
        <div className={styles.end}>
          <Button disabled={busy} onClick={() => void decide("decline")}>
            {words.decline}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void decide("send")}>
            {words.send(host)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function toggled(kept: readonly number[], index: number): readonly number[] {
  return kept.includes(index) ? kept.filter((one) => one !== index) : [...kept, index];
}

type DiffProps = {
  readonly text: string;
  readonly replacements: readonly Replacement[];
  readonly kept: readonly number[];
  readonly toggle: (index: number) => void;
};

function Diff({ text: written, replacements, kept, toggle }: DiffProps) {
  if (written === "") return words.emptyPart;
  return diffParts(written, replacements).map((part) => {
    if (part.kind === "text") return <span key={part.start}>{part.text}</span>;
    const { original, replacement, class: kind } = part.replacement;
    const stays = kept.includes(part.index);
    return (
      <label key={part.start} className={styles.replacement}>
        <input
          type="checkbox"
          aria-label={words.replace(original, replacement, checkTexts.identifiers[kind])}
          checked={!stays}
          onChange={() => toggle(part.index)}
        />
        {stays ? (
          <span className={styles.stays}>{original}</span>
        ) : (
          <>
            <del>{original}</del> <ins>{replacement}</ins>
          </>
        )}
      </label>
    );
  });
}
