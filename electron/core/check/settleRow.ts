import type { z } from "zod";
import type { checkInput, CheckRow, Settlement } from "../../contract/check.ts";
import { fail } from "../failed.ts";
import type { Ports, StoredCheck } from "../ports.ts";
import { checkedSourceOf } from "../verify/checkedSourceOf.ts";
import { rightClaim } from "./rightClaim.ts";

export type Settle = z.infer<typeof checkInput.settle>;

/**
 * What the student decides about a row, with where they looked it up; null opens it again. Failed BAD_ARGUMENT (the
 * verdict names a column that the check has not), DOCUMENT_MISSING (the passage is gone).
 */
export function settlementOf(
  row: CheckRow,
  { verdict, source, note }: Settle,
  check: Pick<StoredCheck, "columns" | "passages">,
  { store, clock, host }: Pick<Ports, "store" | "clock" | "host">,
): Settlement | null {
  if (verdict === null) return null;
  const named = { modelRight: "model", secondRight: "second" } as const;
  const column = verdict === "modelRight" || verdict === "secondRight" ? named[verdict] : "mine";
  if (!check.columns.includes(column)) {
    const reason = "The check has no such column";
    fail("BAD_ARGUMENT", { argument: "verdict", reason });
  }
  const settled = {
    verdict,
    source: null,
    note: note.trim(),
    at: clock.now(),
    by: host.user,
  };
  const claim = rightClaim({ ...row, settled }) ?? row.claims[0];
  // Those of the check stay with it, even when their document goes.
  const passageWith = (id: number) =>
    check.passages?.find(({ passageId }) => passageId === id) ?? store.library.passage(id);
  return { ...settled, source: checkedSourceOf(source, claim?.text ?? "", passageWith) };
}
