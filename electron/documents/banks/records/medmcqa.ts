import { keyOf, lettersFor, numberOf, type Answer, type KeyNumbers } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, textOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

const optionNames = ["opa", "opb", "opc", "opd", "ope"] as const;

/** An item of MedMCQA (Pal et al. 2022), whose keys are numbers. */
export function readMedmcqa(fields: Fields, numbers: KeyNumbers): ItemDraft | Refused {
  const answer = medmcqaAnswer(fields);
  const reading = keyOf(answer, numbers);
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options: answer.options.map((text) => ({ text })),
    key: reading.key,
    explanation: answer.explanation,
    subject: firstText(fields, "subject_name"),
    topic: firstText(fields, "topic_name"),
    // The published file has one key for these, too.
    tags: fields["choice_type"] === "multi" ? ["multi"] : [],
    sourceId: firstText(fields, "id"),
  };
}

/** What such an item says of its key; "cop" is the place of the correct option, also where it is written as text. */
export function medmcqaAnswer(fields: Fields): Answer {
  const names = optionNames.filter((name) => name !== "ope" || name in fields);
  const options = names.map((name) => textOf(fields[name]));
  const cop = textOf(fields["cop"]);
  return {
    named: typeof fields["cop"] === "number" ? fields["cop"] : (numberOf(cop) ?? cop),
    options,
    labels: lettersFor(options),
    explanation: firstText(fields, "exp"),
  };
}
