import type { CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import styles from "./Points.module.css";

/** Why columns differ and why a source speaks against one, a sentence each. */
export function RowReasons({ row }: { readonly row: CheckRow }) {
  const differ = row.relations
    .filter(({ relation }) => relation === "differ")
    .map(({ reason }) => reason);
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
