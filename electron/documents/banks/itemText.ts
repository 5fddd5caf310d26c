import type { Cleaner } from "../cleanText.ts";
import { cleanParagraphs } from "./html/cleanParagraphs.ts";
import { readFragment, type NamedImage } from "./html/readFragment.ts";

export type ItemText = {
  /** As text, of what is plain already. */
  readonly plain: (raw: string) => string;
  /** Plain and clean, of what may hold HTML; paragraphs are separated by empty lines. */
  readonly text: (raw: string) => string;
  /** What the texts since the last call wished to show. */
  readonly images: () => readonly NamedImage[];
};

/** What makes lines in HTML; beside it, line breaks of the source mean nothing. */
const breaking =
  /<(?:br|p|div|li|ul|ol|tr|table|h[1-6]|pre|blockquote|section|article|dd|dt|center)\b/iu;

/** The texts of banks that hold plain text, in which HTML may stand all the same. */
export function createItemText(cleaner: Cleaner): ItemText {
  let images: NamedImage[] = [];
  return {
    plain: (raw) => cleanParagraphs(raw, cleaner),
    text(raw) {
      if (!/[<&]/u.test(raw)) return cleanParagraphs(raw, cleaner);
      const html = breaking.test(raw) ? raw : raw.replace(/\r\n?|\n/gu, "<br>");
      const fragment = readFragment(html);
      images.push(...fragment.images);
      return cleanParagraphs(fragment.text, cleaner);
    },
    images() {
      const found = images;
      images = [];
      return found;
    },
  };
}
