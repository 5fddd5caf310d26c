import type { Grounding } from "../../../electron/contract/grounding.ts";
import { text } from "../app/text.ts";
import { shownSupport, type ShownSupport } from "./shownSupport.ts";

/** How the sentences of an answer stand, in a line; null when there are none. Zeros are not named. */
export function groundingWords({ claims }: Grounding): string | null {
  const [first] = claims;
  if (first === undefined) return null;
  if (claims.length === 1) return text.sources.theSentence[shownSupport(first)];
  const count = (support: ShownSupport) =>
    claims.filter((claim) => shownSupport(claim) === support).length;
  const supported = count("supported");
  const [contradicted, conflicts, partly, notFound] = [
    count("contradicted"),
    count("numberConflict"),
    count("partly"),
    count("notFound"),
  ];
  return [
    supported === claims.length
      ? text.sources.allSupported(supported)
      : text.sources.supportedOf(supported, claims.length),
    contradicted > 0 ? text.sources.contradictedCount(contradicted) : null,
    conflicts > 0 ? text.sources.conflicts(conflicts) : null,
    partly > 0 ? text.sources.partlyCount(partly) : null,
    notFound > 0 ? text.sources.notFoundCount(notFound) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
