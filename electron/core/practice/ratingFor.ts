import type { Confidence, Rating } from "../../contract/practice.ts";

/** What an answer says of how well its item is known: being wrong counts whatever the confidence. */
export function ratingFor(correct: boolean, confidence: Confidence | null): Rating {
  if (!correct) return "again";
  if (confidence === "guess") return "hard";
  return confidence === "sure" ? "easy" : "good";
}
