import type { Flag } from "../../contract/flag.ts";
import { amountName } from "./amountName.ts";
import { conflictingNumbers } from "./conflictingNumbers.ts";
import type { SentenceToCheck, Worded } from "./finding.ts";
import { plainWords } from "./plainClaim.ts";
import { sourceName } from "./sourceName.ts";
import { byCount, listed, quoted, sourceFirst } from "./wording.ts";

/** Doses, cut-offs and numbers that conflict with a source, in one sentence; a conflict speaks for all its numbers. */
export function numberFindings(sentence: SentenceToCheck): Worded[] {
  const doses = sentence.flags.filter(({ kind }) => kind === "dose");
  const cutoffs = sentence.flags.filter(({ kind }) => kind === "labCutoff");
  if (sentence.claim?.support === "numberConflict") return [conflict(sentence, doses, cutoffs)];
  return [
    ...(doses.length > 0 ? [dose(sentence, doses)] : []),
    ...(cutoffs.length > 0 ? [cutoff(sentence, cutoffs)] : []),
  ];
}

function conflict(
  sentence: SentenceToCheck,
  doses: readonly Flag[],
  cutoffs: readonly Flag[],
): Worded {
  const danger = doses.length > 0 ? 5 : cutoffs.length > 0 ? 4 : 3;
  return { kind: "numberConflict", danger, prompt: conflictPrompt(sentence, doses) };
}

function conflictPrompt(sentence: SentenceToCheck, doses: readonly Flag[]): string {
  const { text, claim, passages, claimText } = sentence;
  const evidence = claim?.evidence;
  if (!evidence) {
    return `Your sources give another number than ${quoted(claimText)}: open them and decide.`;
  }
  const source = sourceFirst(evidence.passage, passages);
  const numbers = conflictingNumbers(text, evidence, passages[evidence.passage - 1]);
  const answer = numbers.answer.length > 0 ? numbers.answer : amounts(sentence, doses);
  if (numbers.source.length === 0 || answer.length === 0) {
    return `${source} gives another number than ${quoted(claimText)}: open it and decide.`;
  }
  return `${source} says ${listed(numbers.source)}, the answer says ${listed(answer)}: open it and decide.`;
}

function dose(sentence: SentenceToCheck, flags: readonly Flag[]): Worded {
  const { claim, passages } = sentence;
  const names = amounts(sentence, flags);
  const the = `${byCount(names, "The dose", "The doses")} ${listed(names)}`;
  const [is, them] = [byCount(names, "is", "are"), byCount(names, "it", "them")];
  const evidence = claim?.evidence;
  const source = evidence ? sourceName(evidence.passage, passages) : "your sources";
  const made = (danger: number, prompt: string): Worded => ({ kind: "dose", danger, prompt });

  if (passages.length === 0 || claim === null) {
    return made(5, `${the} ${is} stated without a source: check your formulary.`);
  }
  if (claim.support === "supported") {
    const agrees = byCount(names, "agrees", "agree");
    return made(
      4,
      `${the} ${agrees} with ${source}: check medicine, route and interval in your formulary too.`,
    );
  }
  if (claim.support === "partly" && evidence && isShared(flags, evidence.answerWords)) {
    const stands = byCount(names, "stands", "stand");
    return made(
      4,
      `${the} ${stands} in ${source}, but not all of the sentence: open it, then check your formulary.`,
    );
  }
  return made(5, `${the} ${is} not borne out by your sources: look ${them} up in your formulary.`);
}

function cutoff(sentence: SentenceToCheck, flags: readonly Flag[]): Worded {
  const { text, claim, passages } = sentence;
  const names = flags.map(({ start, end }) => `“${plainWords(text.slice(start, end))}”`);
  const the = `${byCount(names, "The cut-off", "The cut-offs")} ${listed(names)}`;
  const [is, them] = [byCount(names, "is", "are"), byCount(names, "it", "them")];
  const against = `check ${them} against your laboratory's reference range or the guideline`;
  const made = (danger: number, prompt: string): Worded => ({ kind: "labCutoff", danger, prompt });

  if (claim?.support === "supported" && claim.evidence) {
    const source = sourceName(claim.evidence.passage, passages);
    const agrees = byCount(names, "agrees", "agree");
    return made(2, `${the} ${agrees} with ${source}: open it and compare the units.`);
  }
  if (passages.length === 0 || claim === null) {
    return made(3, `${the} ${is} stated without a source: ${against}.`);
  }
  return made(3, `${the} ${is} not borne out by your sources: ${against}.`);
}

function amounts({ text, span }: SentenceToCheck, flags: readonly Flag[]): string[] {
  return [...new Set(flags.map((flag) => amountName(text, flag, span)))];
}

/** Whether every amount is among the words that the answer shares with its source. */
function isShared(
  flags: readonly Flag[],
  words: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return flags.every((flag) =>
    words.some(({ start, end }) => start < flag.end && end > flag.start),
  );
}
