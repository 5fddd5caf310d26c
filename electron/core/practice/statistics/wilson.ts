import type { Accuracy } from "../../../contract/practiceStatistics.ts";

/** The 97.5 % quantile of the normal distribution: 2.5 % lie beyond it on each side. */
const z = 1.959963984540054;

/**
 * right of answered with the bounds of Wilson's 95 % score interval, as shares of 1; 0 and 1 when nothing was
 * answered. Wilson 1927, J. Am. Stat. Assoc. 22:209.
 */
export function wilson(right: number, answered: number): Accuracy {
  if (answered === 0) return { answered, right, low: 0, high: 1 };
  const share = right / answered;
  const scale = 1 + z ** 2 / answered;
  const middle = (share + z ** 2 / (2 * answered)) / scale;
  const half =
    (z / scale) * Math.sqrt((share * (1 - share)) / answered + z ** 2 / (4 * answered ** 2));
  // Rounding must not leave the interval beside what was seen.
  return {
    answered,
    right,
    low: Math.min(share, Math.max(0, middle - half)),
    high: Math.max(share, Math.min(1, middle + half)),
  };
}
