/** A connection as many have it, in megabits a second: what a download is reckoned with before it has begun. */
export const usualMegabits = 50;

/** Minutes that so many bytes take on the usual connection. */
export function downloadMinutes(bytes: number): number {
  return (bytes * 8) / (usualMegabits * 1_000_000) / 60;
}
