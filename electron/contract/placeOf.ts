import type { DocumentKind, Passage } from "./library.ts";

/** What a place in a document is called: "p. 14" where pages are printed, else "section 3". */
export function pageName(kind: DocumentKind, label: string): string {
  return kind === "pdf" ? `p. ${label}` : `section ${label}`;
}

/** Where a passage stands, for people and for the prompt: title, page, innermost headings. */
export function placeOf({ title, kind, pageLabel, heading }: Passage): string {
  const headings = heading.slice(-2).join(" › ");
  return [title, pageName(kind, pageLabel), ...(headings ? [headings] : [])].join(", ");
}
