import { TriangleAlert } from "lucide-react";
import type { Check, CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { classes } from "../../ui/classes.ts";
import { claimDrop } from "./claimDrop.ts";
import type { ColumnNames } from "./columnNames.ts";
import { kindIcons } from "./kindIcons.ts";
import { kindWords } from "./kindWords.ts";
import { PointCell } from "./PointCell.tsx";
import { focusedRow } from "./pointFocus.ts";
import styles from "./Points.module.css";
import { rowBacking } from "./rowBacking.ts";
import { RowReasons } from "./RowReasons.tsx";
import { RowTools } from "./RowTools.tsx";
import { Settling } from "./Settling.tsx";
import type { PointsInHand } from "./usePoints.ts";

type PointRowProps = {
  readonly row: CheckRow;
  /** Its place among all rows, from 1. */
  readonly number: number;
  readonly check: Check;
  readonly names: ColumnNames;
  readonly points: PointsInHand;
  readonly pointAt: (rowId: string | null) => void;
};

/** One point: what each column says of it, how they stand to each other, and how it was settled. */
export function PointRow({ row, number, check, names, points, pointAt }: PointRowProps) {
  const { act, dragging } = points;
  const quiet = points.quiet(row);
  const backing = rowBacking(row);
  const kind = kindWords(row);
  const Icon = kindIcons[row.kind];
  const take = (claimId: string) => {
    if (!row.claims.some(({ id }) => id === claimId)) act.move(claimId, row.id);
  };
  const takes = dragging !== null && !row.claims.some(({ id }) => id === dragging);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- looking at a row marks its words above; claims are dropped on it
    <fieldset
      className={classes(styles.row, row.settled !== null && styles.settled, takes && styles.takes)}
      aria-label={checkTexts.points.point(number, check.rows.length, kind.name)}
      data-row={row.id}
      data-kind={row.kind}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys act on a row that has the focus
      tabIndex={0}
      onMouseEnter={() => pointAt(row.id)}
      onMouseLeave={() => pointAt(focusedRow())}
      onFocus={() => pointAt(row.id)}
      onBlur={() => pointAt(null)}
      {...claimDrop(take)}
    >
      <div className={styles.rowHead}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span className={classes(styles.kind, styles[row.kind])} title={kind.hint}>
          <Icon aria-hidden="true" />
          {kind.name}
        </span>
        {backing !== null && (
          <span className={styles.backing}>
            <TriangleAlert aria-hidden="true" />
            {checkTexts.points.backing[backing]}
          </span>
        )}
        <RowTools row={row} quiet={quiet} act={act} />
      </div>
      <dl className={styles.cells} data-columns={check.columns.length}>
        {check.columns.map((column) => (
          <PointCell
            key={column}
            column={column}
            name={names[column]}
            row={row}
            check={check}
            act={act}
          />
        ))}
      </dl>
      <RowReasons row={row} names={names} />
      {!quiet && <Settling row={row} check={check} names={names} points={points} />}
    </fieldset>
  );
}
