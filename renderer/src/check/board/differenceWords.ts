import type { PointRelation } from "../../../../electron/contract/check.ts";
import { sayDifference } from "../../../../electron/contract/differenceMessages.ts";
import { text } from "../../app/text.ts";
import type { ColumnNames } from "./columnNames.ts";

/** Why columns differ, with the names that the board has for them; as the core told it in checks of before. */
export function differenceWords(
  { reason, difference }: Pick<PointRelation, "reason" | "difference">,
  { model, second, reference }: ColumnNames,
): string {
  if (difference === undefined) return reason;
  const { mineInSentence, inSentence } = text.check.column;
  const names = {
    mine: mineInSentence,
    model: { first: model, later: model },
    second: { first: second, later: second },
    reference: inSentence(reference),
  };
  return sayDifference(difference, names, text.differences);
}
