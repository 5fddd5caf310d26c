import type { Replacement } from "../../contract/deidentify.ts";

/**
 * The text with its replacements, which are its own, in order and without overlap; those whose indexes are kept stay
 * as they are written.
 */
export function applyReplacements(
  text: string,
  replacements: readonly Replacement[],
  kept: readonly number[],
): string {
  const stays = new Set(kept);
  const parts: string[] = [];
  let from = 0;
  replacements.forEach(({ start, end, replacement }, index) => {
    if (stays.has(index)) return;
    parts.push(text.slice(from, start), replacement);
    from = end;
  });
  return parts.join("") + text.slice(from);
}
