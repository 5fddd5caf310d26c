import { Hourglass } from "lucide-react";
import type { Check } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { CardDialog } from "./CardDialog.tsx";
import type { ColumnNames } from "./columnNames.ts";
import { Finished } from "./Finished.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { OwnRowDrop } from "./OwnRowDrop.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { PointRow } from "./PointRow.tsx";
import styles from "./Points.module.css";
import { scoreWords } from "./scoreWords.ts";
import { uncounted } from "./uncounted.ts";
import { usePoints } from "./usePoints.ts";

type PointsProps = {
  readonly check: Check;
  readonly names: ColumnNames;
  /** Called with the row that is looked at; null when none is. */
  readonly pointAt: (rowId: string | null) => void;
};

/** The answers point by point: what is the same, what differs, and who is right. */
export function Points({ check, names, pointAt }: PointsProps) {
  const lined = check.stage === "open" || check.stage === "settled";
  const left = lined ? uncounted(check) : 0;
  return (
    <section className={styles.points} aria-labelledby="points-title">
      <div className={styles.top}>
        <h2 id="points-title" className={styles.title}>
          {checkTexts.points.title}
        </h2>
        {lined && <p className={styles.score}>{scoreWords(check)}</p>}
        {left > 0 && <p className={styles.uncounted}>{checkTexts.points.uncounted(left)}</p>}
      </div>
      {lined && check.rows.length > 0 ? (
        <LinedUp check={check} names={names} pointAt={pointAt} />
      ) : (
        <p className={styles.waiting}>
          {!lined && <Hourglass aria-hidden="true" />}
          {lined ? checkTexts.points.none : checkTexts.points.waiting}
        </p>
      )}
    </section>
  );
}

function LinedUp({ check, names, pointAt }: PointsProps) {
  const points = usePoints(check, names);
  const { shown, filter, dialog, said, act } = points;
  const { rows, columns } = check;
  return (
    <>
      {check.stage === "settled" && <Finished check={check} />}
      <div className={styles.tools}>
        <FilterChips rows={rows} filter={filter} choose={act.choose} />
        <p className={styles.keysHint}>{checkTexts.points.keysHint}</p>
      </div>
      <div className={styles.heads} data-columns={columns.length} aria-hidden="true">
        {columns.map((column) => (
          <span key={column}>{names[column]}</span>
        ))}
      </div>
      <ol className={styles.list} aria-label={checkTexts.points.list} data-points>
        {shown.map((row) => (
          <li key={row.id}>
            <PointRow
              row={row}
              number={rows.indexOf(row) + 1}
              check={check}
              names={names}
              points={points}
              pointAt={pointAt}
            />
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.waiting}>{checkTexts.points.nothingHere}</p>}
      {points.dragging !== null && <OwnRowDrop move={(claimId) => act.move(claimId, null)} />}
      {dialog?.kind === "card" && (
        <CardDialog check={check} row={dialog.row} names={names} close={act.closeDialog} />
      )}
      {dialog?.kind === "move" && (
        <MoveDialog
          rows={rows}
          claim={dialog.claim}
          close={act.closeDialog}
          move={(rowId) => act.move(dialog.claim.id, rowId)}
        />
      )}
      <Unseen>
        <output>{said}</output>
      </Unseen>
    </>
  );
}
