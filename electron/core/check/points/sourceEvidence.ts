import type { Passage } from "../../../contract/library.ts";
import { groundSentence } from "../../cite/groundAnswer.ts";
import type { ReadPassages } from "../../cite/readPassages.ts";
import type { NewClaim, NewEvidence } from "./newRow.ts";
import type { ReadPoint } from "./readPoints.ts";

/** What the passages say to the claims of a row; nothing where they do not speak of it. */
export function sourceEvidence(
  claims: readonly NewClaim[],
  points: readonly ReadPoint[],
  textOf: (claim: NewClaim) => string,
  sources: ReadPassages,
  passages: readonly Passage[],
): NewEvidence[] {
  if (passages.length === 0) return [];
  return claims.flatMap((claim, index): NewEvidence[] => {
    const point = points[index];
    if (point === undefined) return [];
    const cited = point.cited.filter((number) => number >= 1 && number <= passages.length);
    const grounded = groundSentence(textOf(claim), point.read, cited, sources, passages);
    const { support, reason, evidence } = grounded.claim;
    if (evidence === null) return [];
    const against = grounded.found?.judgement.contradiction?.kind;
    // That a source names another drug of the same use says nothing against one item of a list.
    const listed =
      point.own.includes(false) && (against === "otherDrug" || against === "otherSubject");
    if (listed) return [];
    return [
      {
        claim: index,
        column: claim.column,
        support,
        conflicts: support === "numberConflict" || support === "notFound",
        reason,
        passage: evidence.passage,
        quote: evidence.quote,
        quoteSpan: evidence.quoteSpan,
        claimWords: evidence.answerWords,
        passageWords: evidence.passageWords,
      },
    ];
  });
}
