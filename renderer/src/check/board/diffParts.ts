import type { Replacement } from "../../../../electron/contract/deidentify.ts";

/** A stretch of a text as it is written, or something in it that may be replaced; start is its offset. */
export type DiffPart =
  | { readonly kind: "text"; readonly start: number; readonly text: string }
  | {
      readonly kind: "replacement";
      readonly start: number;
      /** Its place among the replacements of its text. */
      readonly index: number;
      readonly replacement: Replacement;
    };

/** Cuts a text at its replacements, in the order in which they are read. */
export function diffParts(text: string, replacements: readonly Replacement[]): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  const pushText = (end: number) => {
    if (end > at) parts.push({ kind: "text", start: at, text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  const ordered = replacements
    .map((replacement, index) => ({ replacement, index }))
    .toSorted((a, b) => a.replacement.start - b.replacement.start);
  for (const { replacement, index } of ordered) {
    pushText(replacement.start);
    parts.push({ kind: "replacement", start: replacement.start, index, replacement });
    at = Math.max(at, replacement.end);
  }
  pushText(text.length);
  return parts;
}
