import { stringify } from "csv-stringify/sync";
import type { Item } from "../../../contract/bank.ts";
import { letterOf } from "../letterOf.ts";
import type { WrittenBank } from "./exportBank.ts";

/** A line that begins with "#" would be a comment. */
const asRow = { delimiter: "\t", quoted_match: /^#/ };

/** Anki's text import: front, back and tags, as HTML of paragraphs and lines alone. */
export function* writeAnkiText({ items }: WrittenBank): Generator<string> {
  yield "#separator:tab\n#html:true\n#tags column:3\n";
  for (const item of items()) {
    yield stringify([[frontOf(item), backOf(item), tagsOf(item)]], asRow);
  }
}

function frontOf({ content }: Item): string {
  if (content.kind === "card") return html(content.stem);
  const { context, stem, options } = content;
  const lettered = options.map(({ text }, i) => `${letterOf(i)}. ${html(text)}`);
  const asked = context === "" ? [html(stem)] : [html(context), html(stem)];
  return [...asked, lettered.join("<br>")].join("<br><br>");
}

function backOf({ content }: Item): string {
  if (content.kind === "card") return html(content.back);
  const { options, key, explanation } = content;
  const right = `${letterOf(key)}. ${html(options[key]?.text ?? "")}`;
  const whys = options.flatMap(({ why }, i) =>
    why === "" ? [] : [`${letterOf(i)}: ${html(why)}`],
  );
  const more = [...(explanation === "" ? [] : [html(explanation)]), ...whys];
  return [right, ...more].join("<br><br>");
}

/** Anki parts tags by spaces. */
function tagsOf({ subject, topic, tags }: Item): string {
  return [subject, topic, ...tags]
    .filter((tag) => tag !== "")
    .map((tag) => tag.trim().replace(/\s+/g, "_"))
    .join(" ");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function html(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/\r?\n/g, "<br>");
}
