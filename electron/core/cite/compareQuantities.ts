import type { Quantity } from "./quantities.ts";

/** unclear: the one does not follow from the other, and does not exclude it either. */
export type Comparison = "same" | "other" | "unclear";

/** Of conversions between units, such as 4 kPa and 30 mmHg. */
const rounding = 1e-3;

/** Whether a quantity of an answer is the one that a passage gives; both of one kind (see comparable). */
export function compareQuantities(answer: Quantity, passage: Quantity): Comparison {
  const near = answer.about || passage.about ? 0.11 : rounding;
  const equal = (a: number, b: number) =>
    a === b || Math.abs(a - b) <= near * Math.max(Math.abs(a), Math.abs(b));
  if (bound(answer) !== "none" && bound(passage) !== "none") {
    if (bound(answer) !== bound(passage)) return "other";
    return equal(edge(answer), edge(passage)) ? "same" : "other";
  }
  if (equal(answer.low, passage.low) && equal(answer.high, passage.high)) return "same";
  // A range holds a bound only at the same edge: 88 to 92 is "at least 88", neither "above 92" nor "below 88".
  const edgeTowards = (range: Quantity, other: Quantity) =>
    bound(other) === "least" ? range.low : range.high;
  if (bound(passage) !== "none") {
    if (equal(edgeTowards(answer, passage), edge(passage))) return "same";
    return answer.low >= passage.low && answer.high <= passage.high ? "unclear" : "other";
  }
  if (bound(answer) !== "none") {
    return equal(edge(answer), edgeTowards(passage, answer)) ? "same" : "other";
  }
  if (answer.low >= passage.low && answer.high <= passage.high) return "same";
  return answer.low <= passage.low && answer.high >= passage.high ? "unclear" : "other";
}

/** Whether two quantities are of one kind; a number below 1 may stand for a share ("a ratio of 0.7", "70%"). */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind || isShare(a, b) || isShare(b, a);
}

function isShare(number: Quantity, share: Quantity): boolean {
  const value = edge(number);
  return number.kind === "number" && share.kind === "share" && value > 0 && value < 1;
}

function bound({ low, high }: Quantity): "least" | "most" | "none" {
  if (high === Infinity) return "least";
  return low === -Infinity ? "most" : "none";
}

const edge = ({ low, high }: Quantity) => (high === Infinity ? low : high);
