import { demoRefusal } from "../../contract/demo.ts";
import type { VerifyPrompt } from "../../contract/verify.ts";
import type { Span } from "../advise/span.ts";
import { answerSentences, type AnswerSentence, type CheckedAnswer } from "./answerSentences.ts";
import { choosePrompts } from "./choosePrompts.ts";
import { contradictionFindings } from "./contradictionFindings.ts";
import type { Finding, SentenceToCheck, Worded } from "./finding.ts";
import { mainSentence } from "./mainSentence.ts";
import { numberFindings } from "./numberFindings.ts";
import { plainClaim } from "./plainClaim.ts";
import { plainNumbers } from "./plainNumbers.ts";
import { sourceFindings } from "./sourceFindings.ts";
import { statementFinding, supportFindings } from "./statementFindings.ts";

/** More would be clicked away unread. */
const mostPrompts = 5;

/**
 * What to verify in an ended answer, most dangerous first: at most five prompts, at least one for a text that is not
 * blank and not the demo's refusal, which states nothing. mentions tells whether a phrase stands in the library. The same input gives the same prompts, but for the ids.
 */
export function makePrompts(
  answer: CheckedAnswer,
  mentions: (phrase: string) => boolean,
  makeId: () => string = () => crypto.randomUUID(),
): VerifyPrompt[] {
  if (["", demoRefusal].includes(answer.text.trim())) return [];
  const sentences = answerSentences(answer);
  const findings = sentences.flatMap((sentence) => findingsOf(answer, sentence, mentions));
  const chosen = choosePrompts(
    findings.length > 0 ? findings : [general(answer, mainSentence(answer.text, sentences))],
    mostPrompts,
  );
  return chosen.map(({ kind, danger, start, end, claim, prompt }) => ({
    id: makeId(),
    kind,
    danger,
    start,
    end,
    claim,
    prompt,
    decision: null,
  }));
}

function findingsOf(
  answer: CheckedAnswer,
  sentence: AnswerSentence,
  mentions: (phrase: string) => boolean,
): Finding[] {
  const { flags, claim, states } = sentence;
  const isChecked = claim !== null && claim.support !== "supported";
  const seen = seenBy(answer, sentence);
  const plain = states ? plainNumbers(seen) : [];
  if (flags.length === 0 && !isChecked) return toFindings(plain, sentence, seen);
  const against = contradictionFindings(seen);
  const numbers = against.length > 0 ? against : [...numberFindings(seen), ...plain];
  const risks = [...numbers, ...sourceFindings(seen, mentions)];
  // What a flag asks to look up is asked once, not again because its source does not bear it out.
  const worded = risks.length > 0 ? risks : states ? supportFindings(seen) : [];
  return toFindings(worded, sentence, seen);
}

function toFindings(worded: readonly Worded[], sentence: Span, seen: SentenceToCheck): Finding[] {
  return worded.map((finding) => toFinding(finding, sentence, seen.claimText));
}

function general(answer: CheckedAnswer, sentence: AnswerSentence | undefined): Finding {
  // Text without a letter or digit has no sentence.
  const whole = sentence ?? { ...wholeOf(answer.text), flags: [], claim: null };
  const seen = seenBy(answer, whole);
  return toFinding(statementFinding(seen), whole, seen.claimText);
}

function seenBy(
  { text, passages }: CheckedAnswer,
  { start, end, flags, claim }: Omit<AnswerSentence, "states">,
): SentenceToCheck {
  const span = { start, end };
  const claimText = plainClaim(text, span) || text.slice(start, end).trim();
  return { text, span, claimText, flags, claim, passages };
}

function toFinding(worded: Worded, { start, end }: Span, claim: string): Finding {
  const { kind, danger, prompt, key = `${kind} ${claim.toLowerCase()}` } = worded;
  return { kind, danger, prompt, key, start, end, claim };
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().length };
}
