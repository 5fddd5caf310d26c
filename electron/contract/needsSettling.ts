import type { CheckRow } from "./check.ts";

/**
 * Whether a point waits for the student's verdict. A reference in it decides it by itself; where all who speak of it
 * agree there is nothing to settle, though they may be wrong together.
 */
export function needsSettling({ kind, claims, settled }: CheckRow): boolean {
  if (settled !== null || kind === "agree") return false;
  return !claims.some(({ column }) => column === "reference");
}
