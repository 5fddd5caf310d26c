import type { CheckRow, ColumnKind } from "../../../../electron/contract/check.ts";
import { needsSettling } from "../../../../electron/contract/needsSettling.ts";
import { speaks } from "../../../../electron/contract/pointStanding.ts";

export const pointFilters = [
  "all",
  "toSettle",
  "differ",
  "onlyMine",
  "onlyTheirs",
  "agree",
] as const;
export type PointFilter = (typeof pointFilters)[number];

const shows: Record<PointFilter, (row: CheckRow) => boolean> = {
  all: () => true,
  toSettle: needsSettling,
  differ: (row) => row.kind === "differ" || row.kind === "conflict",
  onlyMine: (row) => speaksAlone(row, "mine"),
  onlyTheirs: (row) => !speaks(row, "mine"),
  agree: (row) => row.kind === "agree",
};

function speaksAlone(row: CheckRow, column: ColumnKind): boolean {
  return row.claims.every((claim) => claim.column === column);
}

/** The rows that a filter shows, in their order. */
export function filterRows(rows: readonly CheckRow[], filter: PointFilter): readonly CheckRow[] {
  return rows.filter(shows[filter]);
}

/** The first row to settle after another one, from the beginning again after the last; null when none is left. */
export function nextToSettle(rows: readonly CheckRow[], after: string | null): string | null {
  const at = rows.findIndex((row) => row.id === after);
  const ordered = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return ordered.find(needsSettling)?.id ?? null;
}
