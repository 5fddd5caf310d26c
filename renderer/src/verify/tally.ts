import type { PromptKind, VerifyCount } from "../../../electron/contract/verify.ts";

/** How prompts of one kind were settled; null stands for all kinds together. */
export type TallyRow = {
  readonly kind: PromptKind | null;
  readonly confirmed: number;
  readonly wrong: number;
  readonly notFound: number;
  readonly settled: number;
};

export type ModelTally = { readonly model: string; readonly rows: readonly TallyRow[] };

/** Fewer settled prompts than this say nothing about a rate. */
export const leastForRate = 20;

/** Every topic that occurs, in the order of the alphabet. */
export function topicsOf(counts: readonly VerifyCount[]): readonly string[] {
  return [...new Set(counts.map((count) => count.topic))].toSorted((a, b) => a.localeCompare(b));
}

/** Sums up by model and kind, the most often settled first; a null topic takes all. */
export function tally(counts: readonly VerifyCount[], topic: string | null): readonly ModelTally[] {
  const wanted = counts.filter((count) => topic === null || count.topic === topic);
  return [...Map.groupBy(wanted, (count) => count.model)]
    .map(([model, ofModel]) => ({ model, rows: rowsOf(ofModel) }))
    .toSorted((a, b) => (b.rows[0]?.settled ?? 0) - (a.rows[0]?.settled ?? 0));
}

function rowsOf(counts: readonly VerifyCount[]): readonly TallyRow[] {
  const kinds = [...Map.groupBy(counts, (count) => count.kind)]
    .map(([kind, ofKind]) => sum(kind, ofKind))
    .toSorted((a, b) => b.settled - a.settled);
  return kinds.length > 1 ? [sum(null, counts), ...kinds] : kinds;
}

function sum(kind: PromptKind | null, counts: readonly VerifyCount[]): TallyRow {
  const add = (name: "confirmed" | "wrong" | "notFound") =>
    counts.reduce((total, count) => total + count[name], 0);
  const [confirmed, wrong, notFound] = [add("confirmed"), add("wrong"), add("notFound")];
  return { kind, confirmed, wrong, notFound, settled: confirmed + wrong + notFound };
}

/**
 * The range, from 0 to 1, in which the true share lies with 95 % confidence: Wilson's score interval
 * (E. B. Wilson, J. Am. Stat. Assoc. 1927, 22: 209–212), which stays right for few and for extreme counts.
 */
export function likelyRange(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
