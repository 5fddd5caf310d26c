import type { Grounding, Support } from "../../../electron/contract/grounding.ts";
import { text } from "../app/text.ts";

/** How the sentences of an answer stand, in a line; null when there are none. Zeros are not named. */
export function groundingWords({ claims }: Grounding): string | null {
  if (claims.length === 0) return null;
  const count = (support: Support) => claims.filter((claim) => claim.support === support).length;
  const [conflicts, partly, notFound] = [
    count("numberConflict"),
    count("partly"),
    count("notFound"),
  ];
  return [
    text.sources.supportedOf(count("supported"), claims.length),
    conflicts > 0 ? text.sources.conflicts(conflicts) : null,
    partly > 0 ? text.sources.partlyCount(partly) : null,
    notFound > 0 ? text.sources.notFoundCount(notFound) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
