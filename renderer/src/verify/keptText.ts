import type { KeptItem } from "../../../electron/contract/verify.ts";
import { text } from "../app/text.ts";
import { sourceWords } from "./sourceWords.ts";

/** Notes and cards as plain text, a blank line and a rule between them. */
export function keptText(items: readonly KeptItem[]): string {
  return items.map(textOf).join("\n\n---\n\n");
}

function textOf({ kind, front, back, source }: KeptItem): string {
  const where = sourceWords(source);
  const lines = [`${text.verify.keptKinds[kind]}: ${front}`, back];
  // A source that is named in the words already is not said twice.
  if (where !== "" && !back.includes(where)) lines.push(`${text.verify.checkedIn}: ${where}`);
  return lines.join("\n\n");
}
