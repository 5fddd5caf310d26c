import { attribute, type HtmlElement } from "./walkHtml.ts";

/** The page of the printed book on which what is read now stands, across the files of an EPUB. */
export type PrintedPage = {
  /** Null before the first marker. */
  readonly now: () => string | null;
  /** Reads a marker; one that names no page changes nothing. */
  readonly turn: (marker: HtmlElement) => void;
};

/** Starts before the first page. */
export function createPrintedPage(): PrintedPage {
  let page: string | null = null;
  return {
    now: () => page,
    turn: (marker) => (page = labelOf(marker) ?? page),
  };
}

/** Such as "xii", "12" or "A-3". */
const label = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u;

function labelOf(marker: HtmlElement): string | null {
  const words = marker.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  const told = [attribute(marker, "aria-label"), attribute(marker, "title"), words];
  const plain = told.map((text) =>
    (text ?? "")
      .normalize("NFC")
      .trim()
      .replace(/^\[?(?:page|pg\.?|p\.)\s*/iu, "")
      .replace(/[\].\s]+$/u, ""),
  );
  return plain.find((text) => label.test(text)) ?? null;
}
