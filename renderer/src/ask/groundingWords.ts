import type { Grounding } from "../../../electron/contract/grounding.ts";
import { text } from "../app/text.ts";
import { shownSupport, type ShownSupport } from "./shownSupport.ts";

/** How the sentences of an answer stand, in a line; null when there are none. Zeros are not named. */
export function groundingWords({ claims }: Grounding): string | null {
  if (claims.length === 0) return null;
  const count = (support: ShownSupport) =>
    claims.filter((claim) => shownSupport(claim) === support).length;
  const [contradicted, conflicts, partly, notFound] = [
    count("contradicted"),
    count("numberConflict"),
    count("partly"),
    count("notFound"),
  ];
  return [
    text.sources.supportedOf(count("supported"), claims.length),
    contradicted > 0 ? text.sources.contradictedCount(contradicted) : null,
    conflicts > 0 ? text.sources.conflicts(conflicts) : null,
    partly > 0 ? text.sources.partlyCount(partly) : null,
    notFound > 0 ? text.sources.notFoundCount(notFound) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
