import { NotebookPen, RotateCcw } from "lucide-react";
import type { Check, CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import prompt from "../../verify/PromptRow.module.css";
import type { ColumnNames } from "./columnNames.ts";
import styles from "./Points.module.css";
import { verdictName, verdictsFor } from "./pointVerdicts.ts";
import { Settled } from "./Settled.tsx";
import { SourceFields } from "./SourceFields.tsx";
import type { PointsInHand } from "./usePoints.ts";
import { VerdictIcon } from "./VerdictIcon.tsx";

type SettlingProps = {
  readonly row: CheckRow;
  readonly check: Check;
  readonly names: ColumnNames;
  readonly points: PointsInHand;
};

const words = checkTexts.settle;

/** Who is right at a point: the ways to settle it, or how it was settled. */
export function Settling({ row, check, names, points }: SettlingProps) {
  const { act, busy, detailed } = points;
  const { settled } = row;
  const asked = detailed === row.id;
  const known = settled !== null && (settled.source !== null || settled.note !== "");
  return (
    <div className={styles.settling}>
      {settled !== null && (
        <Settled settled={settled} verdict={verdictName(settled.verdict, row, names)} />
      )}
      {asked && (
        <SourceFields
          passages={check.passages}
          about={row.claims[0]?.text ?? check.question}
          draft={points.draft(row)}
          write={(draft) => act.write(row, draft)}
          close={() => act.closeDetails(row)}
        />
      )}
      <div className={styles.buttons}>
        {settled === null && (
          <fieldset className={styles.verdicts} aria-label={words.buttons}>
            {verdictsFor(row, names).map(({ verdict, label, key }) => (
              <Button
                key={verdict}
                small
                disabled={busy}
                aria-keyshortcuts={key}
                onClick={() => act.settle(row, verdict)}
              >
                <VerdictIcon verdict={verdict} />
                {label}
                <kbd className={prompt.key}>{key}</kbd>
              </Button>
            ))}
          </fieldset>
        )}
        {asked && settled !== null && (
          <Button small look="primary" disabled={busy} onClick={() => act.saveDetails(row)}>
            {text.verify.save}
          </Button>
        )}
        <Button
          small
          look="quiet"
          aria-expanded={asked}
          aria-keyshortcuts="S"
          onClick={() => act.details(row)}
        >
          <NotebookPen aria-hidden="true" />
          {known ? words.changeDetails : words.addDetails}
        </Button>
        {settled !== null && (
          <Button
            small
            look="quiet"
            disabled={busy}
            aria-keyshortcuts="O"
            onClick={() => act.openAgain(row)}
          >
            <RotateCcw aria-hidden="true" />
            {words.openAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
