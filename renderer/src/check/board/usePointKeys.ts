import { useEffect, useRef } from "react";
import type { CheckRow } from "../../../../electron/contract/check.ts";
import { isKeyTaken } from "../../practice/session/sessionKeys.ts";
import { boardAction, type BoardAction } from "./boardKeys.ts";
import type { ColumnNames } from "./columnNames.ts";
import { nextToSettle } from "./pointFilters.ts";
import { focusedRow, focusRow } from "./pointFocus.ts";
import { verdictsFor } from "./pointVerdicts.ts";
import type { PointActions } from "./usePoints.ts";

/** Hears the keys of a board anywhere on the page but in fields, menus and dialogs; rows are those that are shown. */
export function usePointKeys(
  rows: readonly CheckRow[],
  names: ColumnNames,
  act: PointActions,
): void {
  const latest = useRef({ rows, names, act });
  useEffect(() => {
    latest.current = { rows, names, act };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      const now = latest.current;
      const at = now.rows.findIndex(({ id }) => id === focusedRow());
      const action = boardAction(event, at !== -1);
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat || action.type === "move") carryOut(action, at, now);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

type InHand = {
  readonly rows: readonly CheckRow[];
  readonly names: ColumnNames;
  readonly act: PointActions;
};

function carryOut(action: BoardAction, at: number, { rows, names, act }: InHand): void {
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
    case "keys":
      return act.show({ kind: "keys" });
    case "verdict": {
      if (row === undefined || row.settled !== null) return;
      const chosen = verdictsFor(row, names).find(({ key }) => key === action.key);
      if (chosen !== undefined) act.settle(row, chosen.verdict);
      return;
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
