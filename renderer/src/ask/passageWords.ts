import type { Passage, Span } from "../../../electron/contract/library.ts";
import { readerRoute, type Route } from "../app/routes.ts";
import { text } from "../app/text.ts";

type Placed = Pick<Passage, "kind" | "pageLabel">;

/** Where in its document a passage stands, such as "page 12"; only PDFs have pages. */
export function placeOf(passage: Placed): string {
  return passage.kind === "pdf"
    ? text.sources.page(passage.pageLabel)
    : text.sources.section(passage.pageLabel);
}

/** The same in few letters, such as "p. 12"; without pages, a heading tells passages of one section apart. */
export function shortPlaceOf(passage: Placed & Pick<Passage, "title" | "heading">): string {
  if (passage.kind === "pdf") return text.sources.pageShort(passage.pageLabel);
  const heading = passage.heading.at(-1);
  return heading === undefined || heading === passage.title
    ? text.sources.sectionShort(passage.pageLabel)
    : heading;
}

/** A passage by its number from 1, such as "Source 2: Renal physiology, page 12". */
export function sourceName(number: number, passage: Passage): string {
  return text.sources.source(number, passage.title, placeOf(passage));
}

/** The reader at some words of a passage, by offsets into its text; at the whole passage without them. */
export function passageRoute(passage: Passage, words: Span | null = null): Route {
  const { start, end } = words ?? { start: 0, end: passage.text.length };
  return readerRoute(passage.documentId, {
    page: passage.page,
    start: passage.start + start,
    end: passage.start + end,
  });
}
