import type { CheckClaim, CheckRow } from "../../contract/check.ts";
import { rightColumn } from "../../contract/pointStanding.ts";

/**
 * The claim that holds at a point: of the column that the student calls right, else of the reference, else one that a
 * passage bears out; null where none is known to.
 */
export function rightClaim({ settled, claims, evidence }: CheckRow): CheckClaim | null {
  if (settled !== null) {
    const column = rightColumn(settled.verdict);
    return claims.find((claim) => claim.column === column) ?? null;
  }
  const supported = evidence.find(
    ({ support, conflicts }) => support === "supported" && !conflicts,
  );
  const keyed = claims.find(({ column }) => column === "reference");
  return keyed ?? claims.find(({ id }) => id === supported?.claimId) ?? null;
}
