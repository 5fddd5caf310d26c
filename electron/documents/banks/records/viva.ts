import { keyOf, lettersFor, type Answer, type KeyNumbers } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, isFields, textOf, textsOf } from "../fieldText.ts";
import type { InlinePicture, ItemDraft, Refused } from "../itemDraft.ts";

/** An item of Viva's own JSON, as the README beside this describes it. */
export function readViva(fields: Fields, numbers: KeyNumbers): ItemDraft | Refused {
  const stem = firstText(fields, "stem");
  const common = {
    plain: true,
    stem,
    subject: firstText(fields, "subject"),
    topic: firstText(fields, "topic"),
    tags: textsOf(fields["tags"]),
    sourceId: firstText(fields, "id"),
    pictures: picturesOf(fields["images"]),
  };
  if (fields["kind"] === "card" || !("options" in fields)) {
    return { kind: "card", back: firstText(fields, "back"), ...common };
  }
  const answer = vivaAnswer(fields);
  const reading = keyOf(answer, numbers);
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    context: firstText(fields, "context"),
    options: optionsOf(fields["options"]),
    key: reading.key,
    explanation: withSource(answer.explanation, fields["source"]),
    ...common,
  };
}

/** The explanation, and after it where the answer stands. */
function withSource(explanation: string, source: unknown): string {
  if (!isFields(source)) return explanation;
  const sentence = firstText(source, "sentence");
  if (sentence === "") return explanation;
  const title = firstText(source, "title");
  const said = `Source: ${title === "" ? "" : `${title}, `}“${sentence}”`;
  return explanation === "" ? said : `${explanation}\n\n${said}`;
}

/** What an item says of its key; in a file that says it is Viva's, letters are never texts. */
export function vivaAnswer(fields: Fields): Answer {
  const options = optionsOf(fields["options"]).map(({ text }) => text);
  return {
    named: firstText(fields, "answer"),
    options,
    labels: lettersFor(options),
    isLabel: "viva" in fields,
    explanation: firstText(fields, "explanation"),
  };
}

function optionsOf(value: unknown) {
  if (!Array.isArray(value)) return [];
  return value.map((option: unknown) =>
    isFields(option)
      ? { text: textOf(option["text"]), why: textOf(option["why"]) }
      : { text: textOf(option) },
  );
}

function picturesOf(value: unknown) {
  const listOf = (pictures: unknown): readonly InlinePicture[] =>
    Array.isArray(pictures)
      ? pictures
          .filter(isFields)
          .map((picture) => ({ base64: textOf(picture["base64"]), alt: textOf(picture["alt"]) }))
      : [];
  return isFields(value)
    ? { stem: listOf(value["stem"]), answer: listOf(value["answer"]) }
    : { stem: [], answer: [] };
}
