import type { ApprovalRequest } from "../contract/check.ts";
import { applyReplacements } from "../core/deidentify/applyReplacements.ts";
import { oneLine, plain } from "./plain.ts";

/** Everything that is about to go to a server, part by part, as it leaves this computer. */
export function sendingLines({ host, model, parts }: ApprovalRequest): string[] {
  return [
    `Sending to ${oneLine(host)}, model ${oneLine(model)}, all of this:`,
    ...parts.flatMap(({ kind, text, replacements }) => [
      `[${kind}${replacedWords(replacements.length)}]`,
      // Indented, so that no line of a text can pass for a line of Viva's.
      ...plain(applyReplacements(text, replacements, []))
        .split("\n")
        .map((line) => `  ${line}`),
    ]),
    "[end of what is sent]",
  ];
}

function replacedWords(count: number): string {
  return count === 0 ? "" : `, ${count} replaced`;
}
