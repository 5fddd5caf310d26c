import type { CheckedSource } from "../../../electron/contract/verify.ts";
import { shortPlaceOf } from "../ask/passageWords.ts";

/** Where something was looked up, in a line. */
export function sourceWords(source: CheckedSource | null): string {
  if (source === null) return "";
  if (source.kind === "typed") return source.text;
  return `${source.passage.title}, ${shortPlaceOf(source.passage)}`;
}
