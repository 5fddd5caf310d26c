import type { CheckRow } from "../../../../electron/contract/check.ts";
import type { BoardAction } from "./boardKeys.ts";
import type { ColumnNames } from "./columnNames.ts";
import { nextToSettle } from "./pointFilters.ts";
import { focusRow } from "./pointFocus.ts";
import { verdictsFor } from "./pointVerdicts.ts";
import type { PointActions } from "./usePoints.ts";

export type InHand = {
  /** Those that are shown. */
  readonly rows: readonly CheckRow[];
  readonly names: ColumnNames;
  /** Whether the ways to settle a row are hidden. */
  readonly quiet: (row: CheckRow) => boolean;
  readonly act: PointActions;
};

/** Does what a key means for the row at a place; -1 where none has the focus. */
export function carryOut(
  action: BoardAction,
  at: number,
  { rows, names, quiet, act }: InHand,
): void {
  const row = rows[at];
  switch (action.type) {
    case "move": {
      const to = rows[at === -1 ? 0 : at + action.step];
      if (to !== undefined) focusRow(to.id);
      return;
    }
    case "next": {
      const to = nextToSettle(rows, row?.id ?? null);
      if (to !== null) focusRow(to);
      return;
    }
    case "verdict": {
      if (row === undefined || row.settled !== null) return;
      const chosen = verdictsFor(row, names).find(({ key }) => key === action.key);
      if (chosen === undefined) return;
      // What is not on the screen is not pressed by chance.
      return quiet(row) ? act.offer(row) : act.settle(row, chosen.verdict);
    }
    case "openAgain":
      if (row !== undefined && row.settled !== null) act.openAgain(row);
      return;
    case "details":
      if (row !== undefined) act.details(row);
      return;
    case "keep":
      if (row !== undefined && row.cardId === null) act.show({ kind: "card", row });
  }
}
