import type { Question } from "../../contract/conversation.ts";
import { questionText } from "../prompt/writeTask.ts";

const longestTitle = 80;

/** A conversation's title: the first line of its first question, cut at a word. */
export function titleOf(question: Question): string {
  const line = questionText(question).split("\n", 1)[0]?.replace(/\s+/g, " ").trim() ?? "";
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  const lastSpace = cut.lastIndexOf(" ");
  const title = cut.slice(0, lastSpace > longestTitle / 2 ? lastSpace : longestTitle);
  // A pair of UTF-16 halves is one character: never end on the first half.
  return `${title.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
