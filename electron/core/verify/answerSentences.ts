import type { Flag } from "../../contract/flag.ts";
import type { Claim, Grounding } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { splitSentences } from "../advise/sentences.ts";
import type { Span } from "../advise/span.ts";

/** What prompts are made from: an answer's text with its flags, and how its sources bear it out. */
export type CheckedAnswer = {
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly grounding: Grounding | null;
  readonly passages: readonly Passage[];
};

/** A sentence with the flags raised in it and the claim that was held against the sources. */
export type AnswerSentence = Span & {
  readonly flags: readonly Flag[];
  readonly claim: Claim | null;
  /** A statement of several words, and no heading, code or question. */
  readonly states: boolean;
};

/** The sentences of an answer in reading order, by offsets into its text. */
export function answerSentences({ text, flags, grounding }: CheckedAnswer): AnswerSentence[] {
  return splitSentences(text).map(({ start, end }) => ({
    start,
    end,
    flags: flags.filter((flag) => flag.start >= start && flag.start < end),
    claim: claimOf({ start, end }, grounding?.claims ?? []),
    states: states(text, { start, end }),
  }));
}

/** The claim that shares most of the sentence; both were split by the same rules, so that is nearly always all of it. */
function claimOf(span: Span, claims: readonly Claim[]): Claim | null {
  let best: { claim: Claim | null; shared: number } = { claim: null, shared: 0 };
  for (const claim of claims) {
    const shared = Math.min(span.end, claim.end) - Math.max(span.start, claim.start);
    if (shared > best.shared) best = { claim, shared };
  }
  return best.claim;
}

function states(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  if (/[?？]["'”’)\]*_ ]{0,4}$/u.test(sentence) || sentence.includes("\n")) return false;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (/^[ \t>]*#{1,6}[ \t]/u.test(line) || sentence.endsWith(":")) return false;
  return (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3;
}
