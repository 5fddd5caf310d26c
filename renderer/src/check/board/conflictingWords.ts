import type { CheckClaim, CheckRow } from "../../../../electron/contract/check.ts";
import type { Span } from "../../../../electron/contract/library.ts";

/** The words of a claim that another column or a source contradicts, by offsets into its column's text. */
export function conflictingWords(row: CheckRow, claim: CheckClaim): readonly Span[] {
  const byColumns = row.relations
    .filter(({ relation }) => relation === "differ")
    .flatMap(({ a, b, aWords, bWords }) => {
      if (a === claim.column) return aWords;
      return b === claim.column ? bWords : [];
    });
  const bySources = row.evidence
    .filter(({ claimId, conflicts }) => conflicts && claimId === claim.id)
    .flatMap(({ claimWords }) => claimWords);
  return [...byColumns, ...bySources].filter(
    ({ start, end }) => start < claim.end && end > claim.start,
  );
}
