import type { Span } from "../../../electron/contract/library.ts";

/** What is marked on a page: cited words, the find that is shown now, and other finds. */
export type Mark = Span & { readonly kind: "shown" | "found" | "cited" };

/** A stretch of text with the mark that lies on it. */
export type MarkedPart = Span & { readonly text: string; readonly mark: Mark | null };

const rank = { shown: 0, found: 1, cited: 2 } as const;

/** Cuts text.slice(start, end) at the borders of the marks; where some overlap, finds win over citations. */
export function placeMarks(
  text: string,
  { start, end }: Span,
  marks: readonly Mark[],
): readonly MarkedPart[] {
  const near = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = near.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)]);
  const cuts = [...new Set([start, ...borders, end])].toSorted((one, other) => one - other);
  const parts: MarkedPart[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined || to === from) continue;
    const over = near.filter((mark) => mark.start <= from && mark.end >= to);
    const [mark = null] = over.toSorted((one, other) => rank[one.kind] - rank[other.kind]);
    parts.push({ start: from, end: to, text: text.slice(from, to), mark });
  }
  return parts;
}
