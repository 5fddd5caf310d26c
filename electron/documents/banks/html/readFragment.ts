import { parseFragment } from "parse5";
import { longestItemText } from "../../../contract/bank.ts";
import { createInlineText } from "../../html/inlineText.ts";
import { attribute, walkHtml, type HtmlElement } from "../../html/walkHtml.ts";
import { createLines } from "./lines.ts";
import { tameMarkup } from "./markup.ts";

/** As the text names it: nothing is looked up; alt is "" without one. */
export type NamedImage = { readonly src: string; readonly alt: string };

export type Fragment = {
  /** Paragraphs are separated by an empty line. */
  readonly text: string;
  /** In reading order. */
  readonly images: readonly NamedImage[];
};

const lineTags = new Set("center dd details div dl dt figcaption li ol summary tr ul".split(" "));
const paragraphTags = new Set(
  (
    "address article aside blockquote caption fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main p pre " +
    "section table"
  ).split(" "),
);

/** Of one item together, in UTF-16 units: tags that are nested without end take the square of their number. */
export const longestMarkup = 10 * longestItemText;

/** Why an item with more than that is skipped. */
export const tooMuchMarkup = `its texts with their markup are longer than ${longestMarkup.toLocaleString("en-GB")} characters`;

/** Anki's own marks for sounds, which are no text. */
const sounds = /\[sound:[^\]\n]{0,500}\]|\[anki:play:[aq]:\d{1,9}\]/gu;

/** A longer address is a picture's bytes written out as text. */
const longestSource = 2000;

/**
 * What a reader of a piece of HTML sees. Nothing is run or loaded, and what a page hides is left out. Text without tags
 * keeps its line breaks.
 */
export function readFragment(html: string): Fragment {
  const markup = tameMarkup(html.replace(sounds, ""));
  const root = parseFragment(markup, { scriptingEnabled: false });
  const images: NamedImage[] = [];
  const lines = createLines();
  const inline = createInlineText();
  const lists: { readonly ordered: boolean; items: number }[] = [];
  let preformatted = markup.includes("<") ? 0 : 1;

  const flush = (): void => lines.add(inline.take());
  const separate = ({ tagName }: HtmlElement): void => {
    if (!lineTags.has(tagName) && !paragraphTags.has(tagName)) return;
    flush();
    lines.end();
    if (paragraphTags.has(tagName)) lines.beginParagraph();
  };
  walkHtml(root, {
    enter(element) {
      const { tagName } = element;
      separate(element);
      if (tagName === "br") {
        flush();
        lines.breakLine();
      } else if (tagName === "img") {
        const src = attribute(element, "src")?.trim() ?? "";
        const alt = attribute(element, "alt") ?? "";
        if (src !== "" && src.length <= longestSource) images.push({ src, alt });
      } else if (tagName === "sup") inline.raise();
      else if (tagName === "anki-mathjax") inline.add("\\(");
      else if (tagName === "td" || tagName === "th") {
        flush();
        lines.beginCell();
      } else if (tagName === "pre") preformatted += 1;
      else if (tagName === "ol" || tagName === "ul") {
        lists.push({ ordered: tagName === "ol", items: 0 });
      } else if (tagName === "li") inline.add(marker(lists.at(-1)));
      return "inside";
    },
    leave(element) {
      const { tagName } = element;
      if (tagName === "anki-mathjax") inline.add("\\)");
      if (tagName === "pre") preformatted -= 1;
      if (tagName === "ol" || tagName === "ul") lists.pop();
      separate(element);
    },
    text(value) {
      if (preformatted === 0) return inline.add(value);
      for (const [index, line] of value.split("\n").entries()) {
        if (index > 0) {
          flush();
          lines.breakLine();
        }
        inline.preformatted(line);
      }
    },
  });
  flush();
  return { text: lines.text(), images };
}

/** The number of an ordered item carries meaning; a bullet does not. */
function marker(list: { readonly ordered: boolean; items: number } | undefined): string {
  if (list === undefined || !list.ordered) return "";
  list.items += 1;
  return `${list.items}. `;
}
