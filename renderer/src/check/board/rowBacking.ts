import type { CheckRow } from "../../../../electron/contract/check.ts";
import { evidenceKind } from "./evidenceKind.ts";
import { speaks } from "./pointFilters.ts";

/**
 * What an agreement of answers rests on: the key or a source (null), a source in part, or nothing but the answers
 * themselves. Rows of another kind and those that the student settled say how they stand in their own way (null).
 */
export function rowBacking(row: CheckRow): "partly" | "none" | null {
  if (row.kind !== "agree" || row.settled !== null || speaks(row, "reference")) return null;
  const kinds = new Set(row.evidence.map(evidenceKind));
  if (kinds.has("supported")) return null;
  return kinds.has("partly") ? "partly" : "none";
}
