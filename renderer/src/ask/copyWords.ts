import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";
import { shortPlaceOf } from "./passageWords.ts";

/** An answer as it is copied: its text, and below it what its markers name. */
export function copyWords({ text: written, passages }: AnswerMessage): string {
  if (passages.length === 0) return written;
  const lines = passages.map((passage, n) =>
    text.sources.chip(n + 1, passage.title, shortPlaceOf(passage)),
  );
  return [written, "", text.sources.copyHeading, ...lines].join("\n");
}
