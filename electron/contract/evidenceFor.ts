import type { AnswerMessage } from "./conversation.ts";
import type { Passage, Span } from "./library.ts";
import type { PlacedEvidence } from "./verify.ts";

/** What a passage says of the sentence that is to be checked, for or against; null when none does. */
export function evidenceFor(
  prompt: Span,
  {
    grounding,
    passages,
  }: Pick<AnswerMessage, "grounding"> & { readonly passages: readonly Passage[] },
): PlacedEvidence | null {
  const claim = grounding?.claims.find(
    ({ start, end }) => start === prompt.start && end === prompt.end,
  );
  if (!claim?.evidence) return null;
  const passage = passages[claim.evidence.passage - 1];
  return passage === undefined ? null : { passage, words: claim.evidence.quoteSpan };
}
