const dayMs = 86_400_000;

/**
 * Days in a row with answers up to today, or up to yesterday while today has none yet, and the longest such row.
 * Days are written as "2026-03-01".
 */
export function streakOf(
  days: readonly string[],
  today: string,
): { readonly days: number; readonly longest: number } {
  const numbers = [...new Set(days)].map(numberOf).toSorted((a, b) => a - b);
  let row = 0;
  let longest = 0;
  for (const [i, day] of numbers.entries()) {
    row = day - (numbers[i - 1] ?? NaN) === 1 ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  const since = numberOf(today) - (numbers.at(-1) ?? NaN);
  return { days: since === 0 || since === 1 ? row : 0, longest };
}

/** Counted in days of the calendar, which all are of one length there. */
function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}
