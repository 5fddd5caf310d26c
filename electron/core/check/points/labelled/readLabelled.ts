import type { Span } from "../../../../contract/library.ts";

/** A point of a labelled answer: its place in the text without the marks, and its letters. */
export type LabelledPoint = Span & { readonly letters: string };

/** The text of a labelled answer without its marks, and its points. */
export function readLabelled(marked: string): { text: string; points: LabelledPoint[] } {
  let text = "";
  const points: { start: number; end: number; letters: string }[] = [];
  for (const [, letters, own = ""] of marked.matchAll(/(?:\{([a-z]+|-)\})?([^{]*)/gu)) {
    const start = text.length;
    text += own;
    const end = start + own.trimEnd().length;
    if (letters !== undefined && letters !== "-") points.push({ start, end, letters });
  }
  return { text, points };
}
