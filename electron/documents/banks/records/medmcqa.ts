import { keyByLetter, keyByNumber } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, textOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

const optionNames = ["opa", "opb", "opc", "opd", "ope"] as const;

/** An item of MedMCQA (Pal et al. 2022), whose keys are numbered from first. */
export function readMedmcqa(fields: Fields, first: 0 | 1): ItemDraft | Refused {
  const names = optionNames.filter((name) => name !== "ope" || name in fields);
  const options = names.map((name) => ({ text: textOf(fields[name]) }));
  const cop = fields["cop"];
  const reading =
    keyByLetter(textOf(cop), options.length) ?? keyByNumber(cop, first, options.length);
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options,
    key: reading.key,
    explanation: firstText(fields, "exp"),
    subject: firstText(fields, "subject_name"),
    topic: firstText(fields, "topic_name"),
    // The published file has one key for these, too.
    tags: fields["choice_type"] === "multi" ? ["multi"] : [],
    sourceId: firstText(fields, "id"),
  };
}
