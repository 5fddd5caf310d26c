import type { CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import type { ColumnNames } from "./columnNames.ts";
import { differenceWords } from "./differenceWords.ts";
import styles from "./Points.module.css";

type RowReasonsProps = { readonly row: CheckRow; readonly names: ColumnNames };

/** Why columns differ and why a source speaks against one, a sentence each. */
export function RowReasons({ row, names }: RowReasonsProps) {
  const differ = row.relations
    .filter(({ relation }) => relation === "differ")
    .map((relation) => differenceWords(relation, names));
  const against = row.evidence.filter(({ conflicts }) => conflicts).map(({ reason }) => reason);
  const reasons = [...new Set([...differ, ...against])].filter((reason) => reason !== "");
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons} aria-label={checkTexts.points.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
