/** Minutes left at which the clock is told, once each. */
const toldAt = [5, 1] as const;
const minute = 60_000;

/** Hours only when there are any: "59:07", "1:00:00". Time that is left is rounded up, so that 0:00 means none. */
export function showClock(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How near the end is: below five minutes and below one. */
export function urgencyOf(remainingMs: number): "none" | "soon" | "last" {
  if (remainingMs <= minute) return "last";
  return remainingMs <= 5 * minute ? "soon" : "none";
}

/** The minutes to tell when the time left went from one reading to the next; null when there is nothing to say. */
export function minutesToTell(before: number | null, now: number | null): number | null {
  if (before === null || now === null) return null;
  return toldAt.findLast((at) => before > at * minute && now <= at * minute) ?? null;
}
