import { EyeOff, Flag, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { Item } from "../../../../electron/contract/bank.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import styles from "./Item.module.css";
import { ReportForm } from "./ReportForm.tsx";

type ItemActionsProps = { readonly item: Item; readonly edit: () => void };

/** Correct it, set it aside, or say that its key looks wrong. */
export function ItemActions({ item, edit }: ItemActionsProps) {
  const { practice } = useServices();
  const [reporting, setReporting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, suspended, reported } = item;
  const words = text.banks.item;
  const change = async (work: Promise<Problem | null>) => setProblem(await work);
  if (reporting) {
    return (
      <ReportForm
        save={async (note) => {
          const failed = await practice.items.report(id, note);
          if (failed === null) setReporting(false);
          return failed;
        }}
        cancel={() => setReporting(false)}
      />
    );
  }
  return (
    <>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <div className={styles.actions}>
        <Button onClick={edit}>
          <Pencil aria-hidden="true" />
          {words.edit}
        </Button>
        <Button
          title={suspended ? undefined : words.suspendHint}
          onClick={() => void change(practice.items.suspend(id, !suspended))}
        >
          {suspended ? <RotateCcw aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          {suspended ? words.unsuspend : words.suspend}
        </Button>
        {reported === null ? (
          <Button onClick={() => setReporting(true)}>
            <Flag aria-hidden="true" />
            {words.report}
          </Button>
        ) : (
          <Button onClick={() => void change(practice.items.report(id, null))}>
            {words.unreport}
          </Button>
        )}
      </div>
    </>
  );
}
