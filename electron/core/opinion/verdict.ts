import type { Opinion } from "../../contract/opinion.ts";

export type Verdict = Pick<Opinion, "shares" | "chosen" | "tied" | "unsure">;

/** Probabilities that differ by no more are the same. */
const equal = 1e-9;
/** A lead in probability below which the model is unsure. */
const clearLead = 0.1;
/** A lead in votes below which the model is unsure: one sample more or less could have turned it. */
const clearVotes = 2;

/** What the probabilities of the options' names say, made to add up to 1. */
export function letterVerdict(probabilities: readonly number[]): Verdict {
  const sum = total(probabilities);
  const shares = probabilities.map((p) => (sum > 0 ? p / sum : 1 / probabilities.length));
  const { first, lead, best } = rank(shares, equal);
  return {
    shares,
    chosen: best.length === 1 ? first : null,
    tied: best.length > 1 ? best : [],
    unsure: lead < clearLead,
  };
}

/** What one reasoned answer says, which may name no option. */
export function reasonVerdict(named: number | null, options: number): Verdict {
  const shares = Array.from({ length: options }, (_, option) => (option === named ? 1 : 0));
  return { shares, chosen: named, tied: [], unsure: named === null };
}

/**
 * The majority of several samples ("self-consistency", Wang et al. 2022, arXiv 2203.11171). Samples that
 * name no option do not vote; a tie is told and chooses nothing.
 */
export function voteVerdict(named: readonly (number | null)[], options: number): Verdict {
  const votes = Array.from(
    { length: options },
    (_, option) => named.filter((one) => one === option).length,
  );
  const voted = total(votes);
  const { first, lead, best } = rank(votes, 0);
  return {
    shares: votes.map((count) => (voted > 0 ? count / voted : 0)),
    chosen: voted > 0 && best.length === 1 ? first : null,
    tied: voted > 0 && best.length > 1 ? best : [],
    unsure: lead < clearVotes,
  };
}

function rank(values: readonly number[], tolerance: number) {
  const largest = Math.max(...values);
  const first = values.indexOf(largest);
  const best = [...values.keys()].filter((i) => largest - (values[i] ?? 0) <= tolerance);
  const second = Math.max(...values.filter((_, i) => i !== first));
  return { first, best, lead: largest - second };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
