import type { ColumnKind } from "../../../contract/check.ts";
import type { NewClaim } from "./newRow.ts";

/**
 * Puts rows into the order of the first column that has a claim; a row without it stands behind the row of the claim
 * that comes before its own in its column. Claims within a row follow the order of the columns, then of their texts.
 */
export function orderRows(
  rows: readonly (readonly NewClaim[])[],
  columns: readonly ColumnKind[],
): NewClaim[][] {
  const own = rows.map((claims) =>
    claims.toSorted(
      (a, b) => columns.indexOf(a.column) - columns.indexOf(b.column) || a.start - b.start,
    ),
  );
  const after = new Map<NewClaim[] | undefined, NewClaim[][]>();
  const placed = new Set<NewClaim[]>();
  for (const column of columns) {
    const claims = own
      .flatMap((row) =>
        row.filter((claim) => claim.column === column).map((claim) => ({ row, claim })),
      )
      .toSorted((a, b) => a.claim.start - b.claim.start);
    let last: NewClaim[] | undefined;
    const behind = new Map<NewClaim[] | undefined, NewClaim[][]>();
    for (const { row } of claims) {
      if (!placed.has(row)) {
        placed.add(row);
        behind.set(last, [...(behind.get(last) ?? []), row]);
      } else last = row;
    }
    for (const [before, these] of behind) {
      after.set(before, [...(after.get(before) ?? []), ...these]);
    }
  }
  const ordered: NewClaim[][] = [];
  const open = (after.get(undefined) ?? []).toReversed();
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    ordered.push(row);
    open.push(...(after.get(row) ?? []).toReversed());
  }
  return ordered;
}
