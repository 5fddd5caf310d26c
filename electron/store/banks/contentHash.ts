import { createHash } from "node:crypto";
import type { ItemContent, ItemImage } from "../../contract/bank.ts";

/**
 * The same for two items that ask the same: kind, context, stem with its pictures, and options or back. Case, white
 * space and Unicode form do not tell items apart, nor does the key.
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

function folded(text: string): string {
  // Upper case first: "ß" and "ss", or the two small sigmas, differ in lower case alone.
  const caseless = text.normalize("NFKC").toUpperCase().toLowerCase();
  return caseless.normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
}
