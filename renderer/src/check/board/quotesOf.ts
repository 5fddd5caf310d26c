import type { CheckRow, PointEvidence } from "../../../../electron/contract/check.ts";

/** What passages say of a row's claims, each quote once, in the order of their numbers. */
export function quotesOf({ evidence }: Pick<CheckRow, "evidence">): readonly PointEvidence[] {
  const known = new Map<string, PointEvidence>();
  for (const one of evidence) {
    const key = `${one.passage} ${one.quoteSpan.start}`;
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()].toSorted((a, b) => a.passage - b.passage);
}
