/** A whole number from low to high as it was typed, or null. */
export function readWhole(typed: string, low: number, high: number): number | null {
  const trimmed = typed.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= low && value <= high ? value : null;
}
