import { keyByAnyName } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText, isFields, textOf, textsOf } from "../fieldText.ts";
import type { InlinePicture, ItemDraft, Refused } from "../itemDraft.ts";

/** An item of Viva's own JSON, as the README beside this describes it. */
export function readViva(fields: Fields): ItemDraft | Refused {
  const stem = firstText(fields, "stem");
  const common = {
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
  const options = optionsOf(fields["options"]);
  const reading = keyByAnyName(
    firstText(fields, "answer"),
    options.map(({ text }) => text),
  );
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    context: firstText(fields, "context"),
    options,
    key: reading.key,
    explanation: firstText(fields, "explanation"),
    ...common,
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
