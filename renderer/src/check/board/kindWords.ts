import type { CheckRow } from "../../../../electron/contract/check.ts";
import { speaks } from "../../../../electron/contract/pointStanding.ts";
import { checkTexts } from "../../app/checkTexts.ts";

/** What a row is called, and what that means; others may agree on what the student does not mention. */
export function kindWords(row: CheckRow): { readonly name: string; readonly hint: string } {
  const { kinds, kindHints, othersAgree } = checkTexts;
  if (row.kind === "agree" && !speaks(row, "mine")) return othersAgree;
  return { name: kinds[row.kind], hint: kindHints[row.kind] };
}
