/** Days between two local dates such as "2026-03-01", whatever the clock did between them. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Where each day stands from 0 to 1, days without answers taking their room; a single day is in the middle. */
export function dayPlaces(days: readonly string[]): readonly number[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = daysBetween(first, last);
  return days.map((day) => (span === 0 ? 0.5 : daysBetween(first, day) / span));
}
