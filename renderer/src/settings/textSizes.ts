/** Per cent of the normal size. */
const sizes = [75, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next size up (1) or down (-1); undefined where there is none. */
export function nextTextSize(now: number, direction: 1 | -1): number | undefined {
  return direction === 1 ? sizes.find((size) => size > now) : sizes.findLast((size) => size < now);
}
