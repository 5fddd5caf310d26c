import type { Item } from "../../../contract/bank.ts";
import type { WrittenBank } from "./exportBank.ts";

/** Moodle GIFT: a category for each subject and topic, a title from the item's id, feedback for each option. */
export function* writeGift({ items }: WrittenBank): Generator<string> {
  let category = "";
  for (const item of items()) {
    const own = [item.subject, item.topic].filter((part) => part !== "").join("/");
    if (own !== category) yield `$CATEGORY: ${oneLine(own === "" ? "top" : own)}\n\n`;
    category = own;
    yield `${tagsOf(item)}${questionOf(item)}\n\n`;
  }
}

function questionOf({ content, sourceId }: Item): string {
  const title = sourceId === "" ? "" : `::${escaped(oneLine(sourceId))}::`;
  // A card is a question with a short answer.
  if (content.kind === "card")
    return `${title}${escaped(content.stem)} {=${escaped(content.back)}}`;
  const { context, stem, options, key, explanation } = content;
  const asked = context === "" ? stem : `${context}\n\n${stem}`;
  const lines = options.map(({ text, why }, i) => {
    const mark = i === key ? "=" : "~";
    return `${mark}${plain(withoutArrows(text))}${why === "" ? "" : ` #${plain(why)}`}`;
  });
  const general = explanation === "" ? [] : [`####${plain(explanation)}`];
  return `${title}${plain(asked)} {\n${[...lines, ...general].join("\n")}\n}`;
}

function tagsOf({ tags }: Item): string {
  const kept = tags.map((tag) => `[tag:${oneLine(tag).replace(/[[\]]/g, "")}]`);
  return kept.length === 0 ? "" : `// ${kept.join(" ")}\n`;
}

/** Said to be plain, or tags and entities in it would be read as HTML. */
function plain(text: string): string {
  return `[plain]${escaped(text)}`;
}

/** Every character that GIFT gives a meaning is escaped; an empty line would end the question. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, (character) => `\\${character}`).replace(/\r?\n/g, "\\n");
}

/** In a right answer an arrow would make pairs of its sides, and cannot be escaped. */
function withoutArrows(text: string): string {
  return text.replaceAll("->", "→");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
