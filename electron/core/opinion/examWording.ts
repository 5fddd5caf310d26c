import json from "../../../assets/profiles/exam.json" with { type: "json" };
import type { ChoiceContent } from "../../contract/bank.ts";
import type { OpinionMode } from "../../contract/opinion.ts";
import type { Exchange } from "../prompt/renderPrompt.ts";
import { askedItem, type AskedItem } from "./askedItem.ts";

export const exam = json;

/** Longest explanation of a worked example, in UTF-16 units. */
const longestExplanation = 400;

/** The question with its options as the model reads it: the same in every mode, so that its evaluation is reused. */
export function writeQuestion({ form, context, stem, options, labels }: AskedItem): string {
  const choices =
    form === "choice"
      ? options.map((option, i) => `${labels[i]}. ${option}`).join("\n")
      : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1)}`;
  // Functions as replacements: "$&" and the like in a bank's words stay what they are.
  return exam[form].question
    .replace("{options}", () => choices)
    .replace("{stem}", () => stem)
    .replace("{context}", () => (context === "" ? "" : `${context}\n\n`));
}

/** What may follow the words that open a letter's answer: the option's name after a space. */
export function continuations({ labels }: AskedItem): string[] {
  return labels.map((label) => ` ${label}`);
}

/** The words with which the model's answer is opened for it. */
export function openingOf(mode: OpinionMode): string {
  return mode === "letter" ? exam.answer : exam.reason;
}

/** An item of the bank with its answer; reasoned in the bank's words where the mode reasons and the bank explains. */
export function workedExample(content: ChoiceContent, mode: OpinionMode): Exchange {
  const asked = askedItem(content);
  const sentence = exam.answer + (continuations(asked)[content.key] ?? "");
  const why = mode === "letter" ? "" : shorten(content.explanation);
  return {
    question: writeQuestion(asked),
    answer: why === "" ? sentence : `${exam.reason} ${why}\n${sentence}`,
  };
}

/** On one line, and up to the last sentence that ends within the limit. */
function shorten(explanation: string): string {
  const line = explanation.replace(/\s+/g, " ").trim();
  if (line.length <= longestExplanation) return line;
  const start = line.slice(0, longestExplanation);
  const end = start.search(/[.!?](?= [^.!?]*$)/);
  return end < 0
    ? `${start.slice(0, Math.max(0, start.lastIndexOf(" ")))}…`
    : start.slice(0, end + 1);
}
