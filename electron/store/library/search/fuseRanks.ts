const k = 60;

/**
 * Scores of ids that stand in several rankings, best first in each: the sum of 1 / (60 + rank)
 * (reciprocal rank fusion, Cormack, Clarke and Büttcher 2009).
 */
export function fuseRanks(rankings: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const ranking of rankings) {
    ranking.forEach((id, i) => scores.set(id, (scores.get(id) ?? 0) + 1 / (k + i + 1)));
  }
  return scores;
}
