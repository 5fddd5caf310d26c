import { keyOf, lettersFor, type Answer, type KeyNumbers } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, textOf, textsOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

/** An item with a list of choices and a letter, a number or the text of the right one: MMLU and a copy of MedMCQA. */
export function readChoices(fields: Fields, numbers: KeyNumbers): ItemDraft | Refused {
  if (!Array.isArray(fields["choices"])) return { refused: "its options cannot be read" };
  const answer = choicesAnswer(fields);
  const reading = keyOf(answer, numbers);
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options: answer.options.map((text) => ({ text })),
    key: reading.key,
    explanation: answer.explanation,
    subject: firstText(fields, "subject", "subject_name"),
    topic: firstText(fields, "topic", "topic_name"),
    sourceId: firstText(fields, "id"),
  };
}

/** What such an item says of its key. */
export function choicesAnswer(fields: Fields): Answer {
  const { choices, answer } = fields;
  const texts = textsOf(choices);
  const lettered = texts.every((text, index) => letterOf(text) === index);
  // Among numbers, a number may well be the right one of them.
  const isPlace = typeof answer === "number" && Array.isArray(choices) && !choices.some(isNumber);
  return {
    named: isPlace ? answer : textOf(answer),
    options: lettered ? texts.map((text) => text.slice(2)) : texts,
    labels: lettersFor(texts),
    explanation: firstText(fields, "explanation", "exp"),
  };
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

/** "B. Retrograde" is lettered 1, from 0; -1 for what has no letter before it. */
function letterOf(choice: string): number {
  return /^[A-Z][.)](?:\s|$)/.test(choice) ? choice.charCodeAt(0) - 65 : -1;
}
