import type { Finding } from "./finding.ts";
import { joinPlaces } from "./places/joinPlaces.ts";

/** Of findings that overlap those of the lowest rank, then the longest; in order. taken marks units that none may touch. */
export function selectFindings(
  text: string,
  found: readonly Finding[],
  taken: Uint8Array,
): Finding[] {
  const selected: Finding[] = [];
  const ordered = found.toSorted(
    (a, b) => a.rank - b.rank || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const finding of ordered) {
    if (finding.start >= finding.end || taken.subarray(finding.start, finding.end).includes(1)) {
      continue;
    }
    taken.fill(1, finding.start, finding.end);
    selected.push(finding);
  }
  return joinPlaces(
    text,
    selected.toSorted((a, b) => a.start - b.start),
  );
}
