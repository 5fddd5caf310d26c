import { keyByLetter, keyByNumber } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, textOf, textsOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

/** An item with a list of choices and a letter or number for the right one: MMLU and a copy of MedMCQA. */
export function readChoices(fields: Fields, first: 0 | 1): ItemDraft | Refused {
  const choices = textsOf(fields["choices"]);
  const answer = fields["answer"];
  const reading =
    keyByLetter(textOf(answer), choices.length) ?? keyByNumber(answer, first, choices.length);
  if ("refused" in reading) return reading;
  const lettered = choices.every((choice, index) => letterOf(choice) === index);
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options: choices.map((choice) => ({ text: lettered ? choice.slice(2) : choice })),
    key: reading.key,
    explanation: firstText(fields, "explanation", "exp"),
    subject: firstText(fields, "subject", "subject_name"),
    topic: firstText(fields, "topic", "topic_name"),
    sourceId: firstText(fields, "id"),
  };
}

/** "B. Retrograde" is lettered 1, from 0; -1 for what has no letter before it. */
function letterOf(choice: string): number {
  return /^[A-Z][.)](?:\s|$)/.test(choice) ? choice.charCodeAt(0) - 65 : -1;
}
