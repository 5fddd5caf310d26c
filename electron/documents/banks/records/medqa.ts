import { keyByLetter, keyByText, type KeyReading } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, isFields, textOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

type Option = { readonly letter: string; readonly text: string };

/** An item of MedQA (Jin et al. 2021), and of the many banks that are written as it is. */
export function readMedqa(fields: Fields): ItemDraft | Refused {
  const options = optionsOf(fields["options"]);
  const reading = keyOf(fields, options);
  if ("refused" in reading) return reading;
  const step = firstText(fields, "meta_info");
  return {
    kind: "choice",
    stem: firstText(fields, "question"),
    options: options.map(({ text }) => ({ text })),
    key: reading.key,
    explanation: firstText(fields, "explanation", "exp"),
    subject: firstText(fields, "subject_name", "subject"),
    topic: firstText(fields, "module_title", "topic_name", "topic"),
    tags: step === "" ? [] : [step],
    sourceId: firstText(fields, "realidx", "id"),
  };
}

/** An object by letters, a list of such pairs (as BigBio's copy has it), or a plain list. */
function optionsOf(value: unknown): readonly Option[] {
  if (isFields(value)) {
    const options = Object.entries(value).map(([letter, text]) => ({ letter, text: textOf(text) }));
    return options.toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
  }
  if (!Array.isArray(value)) return [];
  return value.map((option: unknown, index) =>
    isFields(option)
      ? { letter: textOf(option["key"]), text: textOf(option["value"]) }
      : { letter: String.fromCharCode(65 + index), text: textOf(option) },
  );
}

function keyOf(fields: Fields, options: readonly Option[]): KeyReading {
  const named = firstText(fields, "answer_idx").trim();
  const texts = options.map(({ text }) => text);
  if (named !== "") {
    const key = options.findIndex(({ letter }) => letter.toLowerCase() === named.toLowerCase());
    return key === -1 ? (keyByLetter(named, 0) ?? outside) : { key };
  }
  const answer = firstText(fields, "answer");
  if (answer === "") return { refused: "it has no key" };
  return keyByText(answer, texts) ?? keyByLetter(answer, texts.length) ?? outside;
}

const outside: Refused = { refused: "its key names none of its options" };
