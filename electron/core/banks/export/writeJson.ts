import type { Item, ItemImage } from "../../../contract/bank.ts";
import { toBase64 } from "../../library/base64.ts";
import { letterOf } from "../letterOf.ts";
import type { WrittenBank } from "./exportBank.ts";

/** Viva's own JSON, one item a line; empty fields are left out, pictures are inlined. */
export function* writeJson({ bank, items, image }: WrittenBank): Generator<string> {
  yield `{ "viva": 1, "name": ${JSON.stringify(bank.name)}, "items": [`;
  let separator = "\n";
  for (const item of items()) {
    yield separator + JSON.stringify(toJson(item, image));
    separator = ",\n";
  }
  yield "\n] }\n";
}

function toJson(item: Item, image: WrittenBank["image"]) {
  const { content, subject, topic, tags, sourceId } = item;
  const { kind, stem, images } = content;
  const inline = (shown: readonly ItemImage[]) =>
    shown.flatMap(({ sha256, alt }) => {
      const found = image(sha256);
      return found === null
        ? []
        : [{ mediaType: found.mediaType, base64: toBase64(found.data), alt }];
    });
  const pictures = { stem: inline(images.stem), answer: inline(images.answer) };
  const hasPictures = pictures.stem.length + pictures.answer.length > 0;
  return {
    kind,
    ...(content.kind === "choice"
      ? {
          ...given("context", content.context),
          stem,
          options: content.options.map(({ text, why }) => ({ text, ...given("why", why) })),
          answer: letterOf(content.key),
          ...given("explanation", content.explanation),
        }
      : { stem, back: content.back }),
    ...given("subject", subject),
    ...given("topic", topic),
    ...(tags.length > 0 ? { tags } : {}),
    ...given("id", sourceId),
    ...(hasPictures ? { images: pictures } : {}),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text === "" ? {} : { [name]: text };
}
