import type { AnswerMessage } from "../../contract/conversation.ts";
import type { Support } from "../../contract/grounding.ts";

/** A sentence of an answer with the words of a document that speak of the same thing. */
export type Citation = {
  readonly claim: string;
  /** Whether those words bear it out; with numberConflict they say otherwise. */
  readonly support: Support;
  readonly passageId: number;
  readonly documentId: string;
  readonly title: string;
  readonly page: number;
  readonly pageLabel: string;
  /** Verbatim from that page. */
  readonly quote: string;
};

/** The citations of an answer, in its order; claims without any support have none. */
export function citationsOf({ text, grounding, passages }: AnswerMessage): Citation[] {
  return (grounding?.claims ?? []).flatMap(({ start, end, support, evidence }) => {
    const passage = evidence === null ? undefined : passages[evidence.passage - 1];
    if (evidence === null || passage === undefined || support === "notFound") return [];
    const { passageId, documentId, title, page, pageLabel } = passage;
    const claim = text.slice(start, end);
    return [
      { claim, support, passageId, documentId, title, page, pageLabel, quote: evidence.quote },
    ];
  });
}
