import { stringify } from "csv-stringify/sync";
import type { Item } from "../../../contract/bank.ts";
import { letterOf } from "../letterOf.ts";
import type { WrittenBank } from "./exportBank.ts";

/** A cell that begins like a formula would be one in a spreadsheet, so it gets an apostrophe before it. */
const asText = { escape_formulas: true };

/** Viva's own CSV, whose column viva says that its texts are plain; how many columns of options there are follows from the item that has most of them. */
export function* writeCsv({ items }: WrittenBank): Generator<string> {
  const { options, cards, choices } = shapeOf(items());
  const letters = Array.from({ length: options }, (_, i) => letterOf(i));
  const names = [
    choices > 0 ? "question" : "front",
    ...letters,
    ...(choices > 0 ? ["answer", "explanation"] : []),
    ...letters.map((letter) => `explanation ${letter}`),
    ...(cards > 0 ? ["back"] : []),
    ...(choices > 0 ? ["context"] : []),
    "subject",
    "topic",
    "tags",
    "id",
    "viva",
  ];
  yield stringify([names]);
  for (const item of items()) {
    const cells = cellsOf(item);
    yield stringify([names.map((name) => cells.get(name) ?? "")], asText);
  }
}

function shapeOf(items: Iterable<Item>) {
  let options = 0;
  let cards = 0;
  let choices = 0;
  for (const { content } of items) {
    if (content.kind === "card") cards += 1;
    else {
      choices += 1;
      options = Math.max(options, content.options.length);
    }
  }
  return { options, cards, choices };
}

function cellsOf({ content, subject, topic, tags, sourceId }: Item): ReadonlyMap<string, string> {
  const cells = new Map([
    ["question", content.stem],
    ["front", content.stem],
    ["subject", subject],
    ["topic", topic],
    ["tags", tags.map((tag) => tag.replaceAll(";", ",")).join("; ")],
    ["id", sourceId],
    ["viva", "1"],
  ]);
  if (content.kind === "card") return cells.set("back", content.back);
  cells.set("context", content.context);
  cells.set("answer", letterOf(content.key));
  cells.set("explanation", content.explanation);
  for (const [i, { text, why }] of content.options.entries()) {
    cells.set(letterOf(i), text);
    cells.set(`explanation ${letterOf(i)}`, why);
  }
  return cells;
}
