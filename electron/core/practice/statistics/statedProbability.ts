import type { Confidence } from "../../../contract/practice.ts";

/**
 * The probability that a word of confidence stands for: a guess among n options is right once in n; unsure and sure
 * are the middles of the ranges in which the words are commonly used, so that a Brier score can be given at all.
 */
export function statedProbability(confidence: Confidence, options: number): number {
  switch (confidence) {
    case "guess":
      return 1 / Math.max(2, options);
    case "unsure":
      return 0.6;
    case "sure":
      return 0.9;
  }
}
