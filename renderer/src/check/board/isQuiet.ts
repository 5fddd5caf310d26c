import type { CheckRow } from "../../../../electron/contract/check.ts";
import { needsSettling } from "../../../../electron/contract/needsSettling.ts";

/** Whether the ways to settle a row are hidden: nothing asks for it, and the student has not; offered are rows by id. */
export function isQuiet(
  row: CheckRow,
  offered: ReadonlySet<string>,
  detailed: string | null,
): boolean {
  return row.settled === null && !needsSettling(row) && !offered.has(row.id) && detailed !== row.id;
}
