import type { Quantity } from "./quantities.ts";
import type { ReadSentence } from "./readSentence.ts";

type Rate = { readonly amount: Quantity; readonly every: Quantity; readonly perSecond: number };

const reach = 30;
/** "Per day" is a total; "daily" and "twice daily" are how often the amount is given. */
const total = /^(?:\/|per |an? |each |in |over )|24/iu;

/**
 * The pairs of a claim's and its evidence's quantities that are one total in other words: 1.5 g per day where the
 * evidence says 500 mg three times daily. The other way round only the amount agrees, since a total does not say how
 * it is divided.
 */
export function sameTotals(
  claim: ReadSentence,
  evidence: ReadSentence,
): (readonly [Quantity, Quantity])[] {
  const theirs = ratesOf(evidence);
  if (theirs.length === 0) return [];
  return ratesOf(claim).flatMap((mine) => {
    const found = theirs.find(
      (other) =>
        other.amount.kind === mine.amount.kind &&
        other.amount.low !== mine.amount.low &&
        total.test(mine.every.text.trim()) !== total.test(other.every.text.trim()) &&
        Math.abs(other.perSecond - mine.perSecond) <= 1e-3 * mine.perSecond,
    );
    if (found === undefined) return [];
    const amounts = [mine.amount, found.amount] as const;
    return total.test(mine.every.text.trim()) ? [amounts, [mine.every, found.every]] : [amounts];
  });
}

/** Amounts with how often they are given right behind them. */
function ratesOf({ quantities }: ReadSentence): Rate[] {
  return quantities.slice(0, 40).flatMap((amount, index) => {
    const every = quantities[index + 1];
    const given = amount.kind !== "every" && amount.low === amount.high && amount.low > 0;
    if (!given || every?.kind !== "every" || every.low !== every.high) return [];
    if (every.start - amount.end > reach) return [];
    return [{ amount, every, perSecond: amount.low / every.low }];
  });
}
