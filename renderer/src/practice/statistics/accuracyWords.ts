import type { Accuracy } from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";

/** The part of 1 that was right; 0 where nothing was answered. */
export function partRight({ right, answered }: Pick<Accuracy, "right" | "answered">): number {
  return answered === 0 ? 0 : right / answered;
}

export function shareOf(accuracy: Accuracy): string {
  return accuracy.answered === 0 ? "–" : text.practiceStatistics.percent(partRight(accuracy));
}

export function countsOf({ right, answered }: Accuracy): string {
  return text.practiceStatistics.rightOf(right, answered);
}

export function rangeOf({ low, high }: Accuracy): string {
  return text.practiceStatistics.range(low, high);
}
