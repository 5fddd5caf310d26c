import { endingOf } from "../supported.ts";
import { craftDocx, escapeXml, wordParagraph } from "./craftDocx.ts";
import { craftEpub } from "./craftEpub.ts";
import type { PoisonedDocument } from "./poisoned.ts";

/** The bytes of a poisoned document: its lines as paragraphs of a Word file or book, else its text as it is. */
export function poisonedFile({ name, text }: PoisonedDocument): Uint8Array {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  switch (endingOf(name)) {
    case "docx":
      return craftDocx(lines.map((line) => wordParagraph(line)).join(""));
    case "epub":
      return craftEpub([lines.map((line) => `<p>${escapeXml(line)}</p>`).join("")]);
    default:
      return Buffer.from(text, "utf8");
  }
}
