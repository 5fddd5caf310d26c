import type { FoundText } from "../../contract/library.ts";

/** So much of the text around a find is told. */
const around = 40;
/** More finds than anybody steps through. */
const mostFinds = 1000;

/** Where words occur on pages, whatever their case and white space; [] for words without a letter or digit. */
export function findInPages(
  pages: Iterable<{ readonly number: number; readonly text: string }>,
  query: string,
): FoundText[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  const found: FoundText[] = [];
  for (const { number, text } of pages) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      found.push({
        page: number,
        start,
        end,
        before: text.slice(Math.max(0, start - around), start),
        after: text.slice(end, end + around),
      });
      if (found.length >= mostFinds) return found;
    }
  }
  return found;
}

function patternOf(query: string): RegExp | null {
  const words = query.normalize("NFC").split(/\s+/).filter(Boolean);
  if (!words.some((word) => /[\p{L}\p{N}]/u.test(word))) return null;
  return new RegExp(words.map((word) => RegExp.escape(word)).join("\\s+"), "giu");
}
