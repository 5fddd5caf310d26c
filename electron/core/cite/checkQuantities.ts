import type { Span } from "../../contract/library.ts";
import { misattributed } from "./attachments.ts";
import { importanceOf } from "./commonWords.ts";
import { comparable, compareQuantities } from "./compareQuantities.ts";
import { sameTotals } from "./dailyTotals.ts";
import type { Quantity } from "./quantities.ts";
import type { ReadSentence } from "./readSentence.ts";

/** What the numbers of a claim are to those of its evidence. */
export type CheckedQuantities = {
  readonly same: readonly (readonly [Quantity, Quantity])[];
  /** The claim's number and the one that the evidence gives in its place. */
  readonly conflicts: readonly (readonly [Quantity, Quantity])[];
  /** Numbers of the claim that the evidence does not give. */
  readonly missing: readonly Quantity[];
};

/**
 * Pairs the numbers of a claim with those of its evidence: first those that agree, then each remaining one with the
 * free one of its kind that stands in the most similar surroundings; a bare number needs a word beside it in common.
 * A number that the evidence gives, but for something else, conflicts with the one that it gives for this.
 * A conflict must stand in the evidence's core sentence.
 */
export function checkQuantities(
  claim: ReadSentence,
  evidence: ReadSentence,
  core: Span,
): CheckedQuantities {
  const same: (readonly [Quantity, Quantity])[] = sameTotals(claim, evidence);
  const conflicts: (readonly [Quantity, Quantity])[] = [];
  const open: Quantity[] = [];
  const used = new Set<Quantity>(same.map(([, theirs]) => theirs));
  const summed = new Set<Quantity>(same.map(([mine]) => mine));
  for (const mine of claim.quantities.slice(0, most).filter((one) => !summed.has(one))) {
    const equals = evidence.quantities
      .slice(0, most)
      .filter((other) => comparable(mine, other) && compareQuantities(mine, other) === "same");
    const [theirs] = equals;
    const rival = theirs === undefined ? undefined : misattributed(claim, mine, evidence, equals);
    if (theirs === undefined) open.push(mine);
    else if (rival !== undefined) conflicts.push([mine, rival]);
    else {
      same.push([mine, theirs]);
      used.add(theirs);
    }
  }
  const missing: Quantity[] = [];
  for (const mine of open) {
    const near = beside(claim, mine);
    const named = [...near].flatMap((term) => evidence.places.get(term) ?? []);
    const clauses = new Set(named.map((index) => evidence.clauses[index]));
    const [best] = evidence.quantities
      .slice(0, most)
      .filter((other) => other.start >= core.start && other.end <= core.end)
      .filter((other) => !used.has(other) && comparable(mine, other))
      .filter((other) => compareQuantities(mine, other) === "other")
      .map((other) => ({ other, shared: beside(evidence, other).intersection(near).size }))
      .filter(
        ({ shared, other }) =>
          shared > 0 ||
          (other.kind !== "number" &&
            (named.length === 0 || clauses.has(clauseOf(evidence, other)))),
      )
      .toSorted((a, b) => b.shared - a.shared);
    if (best === undefined) missing.push(mine);
    else {
      conflicts.push([mine, best.other]);
      used.add(best.other);
    }
  }
  return { same, conflicts, missing };
}

const most = 40;
const reach = 3;

function clauseOf(sentence: ReadSentence, { start }: Quantity): number | undefined {
  const after = sentence.words.findIndex((word) => word.start >= start);
  return sentence.clauses[after < 0 ? sentence.words.length - 1 : Math.max(0, after - 1)];
}

/** The telling stems of the words around a quantity. */
function beside(sentence: ReadSentence, { start, end }: Quantity): Set<string> {
  const after = sentence.words.findIndex((word) => word.start >= end);
  const first = after < 0 ? sentence.words.length : after;
  let before = first;
  while (before > 0 && (sentence.words[before - 1]?.start ?? 0) >= start) before -= 1;
  const words = [
    ...sentence.words.slice(Math.max(0, before - reach), before),
    ...sentence.words.slice(first, first + reach),
  ];
  return new Set(words.flatMap(({ terms }) => terms).filter((term) => importanceOf(term) === 1));
}
