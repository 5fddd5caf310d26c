import type { Check, CheckRow, ColumnKind } from "../../../../electron/contract/check.ts";
import { plainWords } from "../../ask/markSpans.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import type { ColumnNames } from "./columnNames.ts";
import { speaks } from "./pointFilters.ts";
import { rightColumn } from "./pointVerdicts.ts";

/** What stands on a card that is made of a row, before the student changes it. */
export function cardSides(
  { question }: Pick<Check, "question">,
  row: CheckRow,
  names: ColumnNames,
): { readonly front: string; readonly back: string } {
  const { settle } = checkTexts;
  const right = knownRight(row);
  const back = right === null ? everyWord(row, names) : wordsOf(row, right);
  const said = right === "mine" ? "" : wordsOf(row, "mine");
  return {
    front: said === "" ? settle.askOf(question) : settle.frontOf(question, said),
    back,
  };
}

/** Who is right as far as it is known: by the student's verdict, else the key. */
function knownRight(row: CheckRow): ColumnKind | null {
  const settled = row.settled === null ? null : rightColumn(row.settled.verdict);
  if (settled !== null) return settled;
  return speaks(row, "reference") ? "reference" : null;
}

function wordsOf(row: CheckRow, column: ColumnKind): string {
  return row.claims
    .filter((claim) => claim.column === column)
    .map((claim) => plainWords(claim.text).trim())
    .join(" ");
}

function everyWord(row: CheckRow, names: ColumnNames): string {
  const columns = [...new Set(row.claims.map((claim) => claim.column))];
  return columns
    .map((column) => checkTexts.settle.backOf(names[column], wordsOf(row, column)))
    .join("\n");
}
