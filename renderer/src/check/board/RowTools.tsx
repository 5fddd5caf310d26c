import { Gavel, Layers } from "lucide-react";
import type { CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Points.module.css";
import type { PointActions } from "./usePoints.ts";

type RowToolsProps = {
  readonly row: CheckRow;
  /** Nothing asks the student to settle it, but they may. */
  readonly quiet: boolean;
  readonly act: PointActions;
};

const words = checkTexts.settle;

/** What can be done with any row beside its name. */
export function RowTools({ row, quiet, act }: RowToolsProps) {
  return (
    <div className={styles.rowTools}>
      {quiet && (
        <Button small look="quiet" onClick={() => act.offer(row)}>
          <Gavel aria-hidden="true" />
          {words.anyway}
        </Button>
      )}
      {row.cardId === null ? (
        <Button
          small
          look="quiet"
          aria-keyshortcuts="C"
          onClick={() => act.show({ kind: "card", row })}
        >
          <Layers aria-hidden="true" />
          {words.keep}
        </Button>
      ) : (
        <a className={styles.kept} href={formatRoute({ screen: "verify", part: "kept" })}>
          <Layers aria-hidden="true" />
          {words.kept}
        </a>
      )}
    </div>
  );
}
