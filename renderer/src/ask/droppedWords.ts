import type { Budget } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";

/** Says what did not fit into the context, or null when everything did; a smaller answer is not something unsent. */
export function droppedWords(dropped: Budget["dropped"]): string | null {
  const unsent = dropped
    .filter((item) => item.kind !== "answer")
    .map((item) => text.budget.droppedItem(item.label, item.tokens));
  const shortened = dropped.filter((item) => item.kind === "answer").map((item) => item.label);
  const sentences = [
    ...(unsent.length === 0 ? [] : [text.budget.dropped(unsent.join("; "))]),
    ...shortened.map((label) => text.budget.shortened(label)),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}
