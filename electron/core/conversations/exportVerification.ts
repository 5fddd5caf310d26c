import type { AnswerMessage } from "../../contract/conversation.ts";
import type { Claim, Support } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import type { CheckedSource, Decision, Verdict, VerifyPrompt } from "../../contract/verify.ts";
import { plainClaim } from "../verify/plainClaim.ts";
import { pageOf } from "../verify/sourceName.ts";
import { whyUnverified } from "../verify/whyUnverified.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** An answer's sources, how far they bear its sentences out, and what was verified by whom, as blocks of Markdown. */
export function verificationBlocks(answer: AnswerMessage): string[] {
  return [...sourceBlocks(answer), ...supportBlocks(answer), ...promptBlocks(answer)];
}

function sourceBlocks({ sources, passages }: AnswerMessage): string[] {
  if (sources.mode === "none" && passages.length === 0) return [];
  if (passages.length === 0) return ["*No passage of the library was sent.*"];
  const lines = passages.map((passage, index) => `${index + 1}. ${sourceLine(passage)}`);
  return [`**Sources that were sent**\n\n${lines.join("\n")}`];
}

function sourceLine(passage: Passage): string {
  const { title, heading } = passage;
  const under = heading.length > 0 ? ` (${escapeMarkdown(heading.join(" › "))})` : "";
  return `${escapeMarkdown(title)}, ${escapeMarkdown(pageOf(passage))}${under}`;
}

function supportBlocks({ text, grounding, passages }: AnswerMessage): string[] {
  if (grounding === null) return [];
  const lines = grounding.claims.map((claim) => {
    const sentence = escapeMarkdown(plainClaim(text, claim));
    return `- “${sentence}”: ${supportOf(claim, passages)}`;
  });
  const stripped = grounding.strippedMarkers;
  return [
    ...(lines.length > 0 ? [`**Support by the sources**\n\n${lines.join("\n")}`] : []),
    ...(stripped > 0
      ? [`*Citations of sources that were not sent, taken out of the text: ${stripped}.*`]
      : []),
  ];
}

const supportWords: Record<Support, string> = {
  supported: "supported by",
  partly: "partly supported by",
  notFound: "not found in the sources",
  numberConflict: "its number conflicts with",
};

function supportOf({ support, reason, evidence }: Claim, passages: readonly Passage[]): string {
  const why = support === "supported" ? "" : ` ${escapeMarkdown(reason)}`;
  if (evidence === null) {
    return support === "notFound"
      ? `${supportWords.notFound}.${why}`
      : `${supportWords[support]} the sources.${why}`;
  }
  const passage = passages[evidence.passage - 1];
  const place = passage ? `, ${escapeMarkdown(pageOf(passage))}` : "";
  const words =
    support === "notFound" ? `${supportWords.notFound}; compare` : supportWords[support];
  return `${words} [${evidence.passage}]${place}: “${escapeMarkdown(evidence.quote)}”.${why}`;
}

function promptBlocks({ prompts, verification, status }: AnswerMessage): string[] {
  if (status === "writing" || prompts.length === 0) return [];
  const settled = prompts.filter(({ decision }) => decision !== null).length;
  const items = prompts.map((prompt, index) => promptItem(prompt, index + 1));
  const count = `${settled} of ${prompts.length} settled`;
  const why = verification === "unverified" ? whyUnverified(prompts) : null;
  return [
    `**Verification: ${verification}, ${count}**`,
    ...(why === null ? [] : [why]),
    items.join("\n"),
  ];
}

function promptItem({ prompt, claim, decision }: VerifyPrompt, number: number): string {
  const details = [`Claim: “${escapeMarkdown(claim)}”`, ...decisionLines(decision)];
  return [`${number}. ${escapeMarkdown(prompt)}`, ...details.map((line) => `   - ${line}`)].join(
    "\n",
  );
}

const verdictWords: Record<Verdict, string> = {
  confirmed: "Confirmed",
  wrong: "Wrong",
  notFound: "Could not be found",
};

function decisionLines(decision: Decision | null): string[] {
  if (decision === null) return ["Open"];
  const { verdict, source, note, at, by } = decision;
  return [
    `**${verdictWords[verdict]}**, decided by ${escapeMarkdown(by)} on ${moment(at)}`,
    ...(source ? [`Source: ${checkedSourceLine(source)}`] : []),
    ...(note.trim() ? [`Note: ${escapeMarkdown(note)}`] : []),
  ];
}

function checkedSourceLine(source: CheckedSource): string {
  if (source.kind === "typed") return escapeMarkdown(source.text);
  return `${sourceLine(source.passage)}: “${escapeMarkdown(source.quote)}”`;
}

function moment(at: number): string {
  // Sweden writes dates as ISO 8601 does, in the local time zone.
  return new Date(at).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });
}
