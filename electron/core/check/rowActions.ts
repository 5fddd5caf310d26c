import type { z } from "zod";
import type { checkInput, CheckRow } from "../../contract/check.ts";
import { fail } from "../failed.ts";
import type { Ports, StoredCheck } from "../ports.ts";
import { cardOf, missedCards } from "./cards.ts";
import { comparedOf } from "./comparedOf.ts";
import { putClaim } from "./rows.ts";
import { type Settle, settlementOf } from "./settleRow.ts";
import { seenStandingOf, standingOf } from "./standingOf.ts";

type Keep = z.infer<typeof checkInput.keep>;
type Move = z.infer<typeof checkInput.moveClaim>;

/** All fail with CHECK_MISSING, and with POINT_MISSING also while there are no rows to see. */
export type RowActions = {
  readonly move: (input: Move) => void;
  /** Failed BAD_ARGUMENT, DOCUMENT_MISSING. */
  readonly settle: (input: Settle) => void;
  /** Makes a card of a row; a row that has one gets its words changed. */
  readonly keep: (input: Keep) => void;
  /** How many cards were made. */
  readonly keepMissed: (checkId: string) => number;
};

/** What the student does about the rows of a board; all of it is stored when a call returns. */
export function createRowActions(ports: Pick<Ports, "store" | "clock" | "host">): RowActions {
  const { store, clock } = ports;
  const { checks } = store;

  /** The check with rows that can be seen. */
  function board(checkId: string): StoredCheck & { readonly rows: readonly CheckRow[] } {
    const check = checks.get(checkId);
    const { stage } = seenStandingOf(check);
    const { rows } = check;
    if (rows === null || stage === "writing" || stage === "running") fail("POINT_MISSING", {});
    return { ...check, rows };
  }

  function rowOf({ rows }: { readonly rows: readonly CheckRow[] }, rowId: string): CheckRow {
    return rows.find(({ id }) => id === rowId) ?? fail("POINT_MISSING", {});
  }

  return {
    move({ checkId, claimId, rowId }) {
      const check = board(checkId);
      const rows = putClaim(check.rows, claimId, rowId, comparedOf(check));
      checks.update(checkId, { rows, ...standingOf({ ...check, rows }) });
    },
    settle(input) {
      const { checkId, rowId } = input;
      const check = board(checkId);
      const row = rowOf(check, rowId);
      const settled = settlementOf(row, input, check, ports);
      const rows = check.rows.map((one) => (one === row ? { ...row, settled } : one));
      checks.settle(checkId, rowId, settled, standingOf({ ...check, rows }));
    },
    keep({ checkId, rowId, front, back }) {
      const check = board(checkId);
      const row = rowOf(check, rowId);
      if (row.cardId !== null) store.verify.kept.edit(row.cardId, front, back);
      else checks.keep(checkId, [{ rowId, card: cardOf(check, row, { front, back }, clock) }]);
    },
    keepMissed(checkId) {
      const cards = missedCards(board(checkId), clock);
      if (cards.length > 0) checks.keep(checkId, cards);
      return cards.length;
    },
  };
}
