import type { CheckRow, EngineColumn, PointVerdict } from "../../../../electron/contract/check.ts";
import { speaks } from "../../../../electron/contract/pointStanding.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import type { ColumnNames } from "./columnNames.ts";

export type PossibleVerdict = {
  readonly verdict: PointVerdict;
  readonly label: string;
  /** The key that stands for it, the same at every point: who settles by heart settles what is meant. */
  readonly key: string;
};

type Author = "mine" | EngineColumn;

const rightOf: Record<Author, PointVerdict> = {
  mine: "mineRight",
  model: "modelRight",
  second: "secondRight",
};

const { board: keys } = shortcuts;
const verdictKeys: Record<PointVerdict, string> = {
  mineRight: keys.mine[0],
  modelRight: keys.first[0],
  secondRight: keys.second[0],
  noneRight: keys.none[0],
  unsure: keys.unsure[0],
};

const authors: readonly Author[] = ["mine", "model", "second"];

/** The ways in which a row can be settled: whoever speaks of it may be right, or nobody. */
export function verdictsFor(row: CheckRow, names: ColumnNames): readonly PossibleVerdict[] {
  const speakers = authors.filter((author) => speaks(row, author));
  const possible = [...speakers.map((author) => rightOf[author]), "noneRight", "unsure"] as const;
  return possible.map((verdict) => ({
    verdict,
    label: verdictName(verdict, row, names),
    key: verdictKeys[verdict],
  }));
}

/** A verdict in words, as it is read at this row. */
export function verdictName(verdict: PointVerdict, row: CheckRow, names: ColumnNames): string {
  const { settle } = checkTexts;
  switch (verdict) {
    case "mineRight":
      return settle.mineRight;
    case "modelRight":
      return settle.isRight(names.model);
    case "secondRight":
      return settle.isRight(names.second);
    case "noneRight":
      return settle.noneRight[amountOf(row)];
    case "unsure":
      return settle.unsure;
  }
}

function amountOf(row: CheckRow): keyof typeof checkTexts.settle.noneRight {
  const speakers = authors.filter((author) => speaks(row, author)).length;
  return (["none", "one", "two"] as const)[speakers] ?? "more";
}
