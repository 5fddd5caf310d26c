import { createHash } from "node:crypto";
import type { ItemContent, ItemImage } from "../../contract/bank.ts";

/**
 * The same for two items that ask the same: kind, context, stem with its pictures, and options or back. White space,
 * canonical Unicode form and the case of longer words do not tell items apart, nor does the key; 10⁵ and 105, or CO
 * and Co, are not the same.
 */
export function contentHash(content: ItemContent): string {
  const stem = [folded(content.stem), names(content.images.stem)];
  const parts =
    content.kind === "choice"
      ? [folded(content.context), stem, content.options.map(({ text }) => folded(text))]
      : [stem, folded(content.back), names(content.images.answer)];
  return createHash("sha256")
    .update(JSON.stringify([content.kind, ...parts]))
    .digest("hex");
}

function names(images: readonly ItemImage[]): string[] {
  return images.map(({ sha256 }) => sha256);
}

/** Shorter ones are often signs and abbreviations, to which their case matters: CO and Co, mg and Mg. */
const longerWord = /[\p{L}\p{M}]{4,}/gu;

function folded(text: string): string {
  // Upper case first: "ß" and "ss", or the two small sigmas, differ in lower case alone.
  const caseless = text
    .normalize("NFC")
    .replaceAll(longerWord, (word) => word.toUpperCase().toLowerCase());
  return caseless.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
