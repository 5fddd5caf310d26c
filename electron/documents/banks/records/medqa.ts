import {
  keyOf,
  labelPlaces,
  lettersFor,
  textPlaces,
  type Answer,
  type KeyNumbers,
  type KeyReading,
} from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, isFields, textOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

/** An item of MedQA (Jin et al. 2021), and of the many banks that are written as it is. */
export function readMedqa(fields: Fields, numbers: KeyNumbers): ItemDraft | Refused {
  const answer = medqaAnswer(fields);
  const reading = confirmed(keyOf(answer, numbers), answer, fields);
  if ("refused" in reading) return reading;
  const step = firstText(fields, "meta_info");
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options: answer.options.map((text) => ({ text })),
    key: reading.key,
    explanation: answer.explanation,
    subject: firstText(fields, "subject_name", "subject"),
    topic: firstText(fields, "module_title", "topic_name", "topic"),
    tags: step === "" ? [] : [step],
    sourceId: firstText(fields, "realidx", "id"),
  };
}

/** What such an item says of its key: "answer_idx" is a label or a place, "answer" alone may be anything. */
export function medqaAnswer(fields: Fields): Answer {
  const { labels, options } = optionsOf(fields["options"]);
  const explanation = firstText(fields, "explanation", "exp");
  const index = fields["answer_idx"];
  const hasIndex = textOf(index).trim() !== "";
  const isPlace = typeof index === "number" && !labels.includes(String(index));
  const named = isPlace ? index : firstText(fields, "answer_idx", "answer");
  return { named, options, labels, isLabel: hasIndex, explanation };
}

/** An object by letters, a list of such pairs (as BigBio's copy has it), or a plain list. */
function optionsOf(value: unknown): Pick<Answer, "labels" | "options"> {
  if (isFields(value)) {
    const labels = Object.keys(value).toSorted(byLabel);
    return { labels, options: labels.map((label) => textOf(value[label])) };
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const letters = lettersFor(list);
  return {
    labels: list.map((option, index) =>
      isFields(option) ? textOf(option["key"]) : (letters[index] ?? ""),
    ),
    options: list.map((option) => textOf(isFields(option) ? option["value"] : option)),
  };
}

function byLabel(a: string, b: string): number {
  return a.length === b.length ? (a < b ? -1 : 1) : a.length - b.length;
}

/** Where there are both, "answer" must not be another option's text or label. */
function confirmed(reading: KeyReading, answer: Answer, fields: Fields): KeyReading {
  const text = firstText(fields, "answer");
  if ("refused" in reading || answer.isLabel !== true) return reading;
  const asText = textPlaces(text, answer.options);
  const meant = asText.length > 0 ? asText : labelPlaces(text, answer.labels);
  if (meant.length === 0 || meant.includes(reading.key)) return reading;
  return { refused: "its answer and its answer_idx are not the same option" };
}
