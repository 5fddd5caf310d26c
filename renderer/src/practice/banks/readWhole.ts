import { formats } from "../../app/numbers.ts";

/** A whole number from low to high as it was typed, or null. */
export function readWhole(typed: string, low: number, high: number): number | null {
  const trimmed = formats.plainWhole(typed);
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= low && value <= high ? value : null;
}
