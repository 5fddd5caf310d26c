import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import type { Passage, Span } from "../../../electron/contract/library.ts";

/** A passage and the words of it, by offsets into its text, that bear on a claim. */
export type PlacedEvidence = { readonly passage: Passage; readonly words: Span };

/** What a passage says of the sentence that is to be checked, for or against; null when none does. */
export function evidenceFor(
  prompt: Span,
  { grounding, passages }: Pick<AnswerMessage, "grounding" | "passages">,
): PlacedEvidence | null {
  const claim = grounding?.claims.find(
    ({ start, end }) => start === prompt.start && end === prompt.end,
  );
  if (!claim?.evidence) return null;
  const passage = passages[claim.evidence.passage - 1];
  return passage === undefined ? null : { passage, words: claim.evidence.quoteSpan };
}
