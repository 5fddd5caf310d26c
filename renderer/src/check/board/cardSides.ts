import type { Check, CheckRow, ColumnKind } from "../../../../electron/contract/check.ts";
import { isOwnJudgement } from "../../../../electron/contract/isOwnJudgement.ts";
import { rightColumn, speaks } from "../../../../electron/contract/pointStanding.ts";
import { plainWords } from "../../ask/markSpans.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import type { ColumnNames } from "./columnNames.ts";
import { rowBacking } from "./rowBacking.ts";

/** What stands on a card that is made of a row, before the student changes it. */
export function cardSides(
  { question }: Pick<Check, "question">,
  row: CheckRow,
  names: ColumnNames,
): { readonly front: string; readonly back: string } {
  const { settle } = checkTexts;
  const right = knownRight(row);
  const words = right === null ? everyWord(row, names) : wordsOf(row, right);
  const back = isOwnJudgement(row) ? `${words}\n${settle.judged}` : words;
  // What nobody but the student says would be its own answer.
  const alone = row.claims.every(({ column }) => column === "mine");
  const said = right === "mine" || alone ? "" : wordsOf(row, "mine");
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

/** What all say, the same words once; an agreement that no source bears out says so. */
function everyWord(row: CheckRow, names: ColumnNames): string {
  const { settle } = checkTexts;
  const sayers = new Map<string, { readonly words: string; readonly who: readonly string[] }>();
  for (const column of new Set(row.claims.map((claim) => claim.column))) {
    const words = wordsOf(row, column);
    const key = words.toLowerCase().replaceAll(/\s+/g, " ").replace(/[.;]$/, "");
    const same = sayers.get(key) ?? { words, who: [] };
    sayers.set(key, { ...same, who: [...same.who, names[column]] });
  }
  const lines = [...sayers.values()].map(({ words, who }) =>
    settle.backOf(settle.several(who), words),
  );
  const unverified = row.settled === null && rowBacking(row) !== null;
  return [...lines, ...(unverified ? [settle.unverified] : [])].join("\n");
}
