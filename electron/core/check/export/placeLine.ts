import type { Passage } from "../../../contract/library.ts";
import { escapeMarkdown } from "../../conversations/escapeMarkdown.ts";
import { pageOf } from "../../verify/sourceName.ts";

/** Document, page and headings of a passage as one line of Markdown. */
export function placeLine(passage: Passage): string {
  const { title, heading } = passage;
  const under = heading.length > 0 ? ` (${escapeMarkdown(heading.join(" › "))})` : "";
  return `${escapeMarkdown(title)}, ${escapeMarkdown(pageOf(passage))}${under}`;
}
