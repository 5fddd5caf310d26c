import { documentEndings } from "../contract/documentEndings.ts";
import type { DocumentKind } from "../contract/library.ts";

/** What Viva reads, in words for the student. */
export const supported: readonly string[] = [
  "PDF",
  "Word (.docx)",
  "EPUB",
  "HTML",
  "Markdown",
  "plain text",
];

/** The kind that a file's ending promises; null when it promises none that Viva reads. */
export function kindByEnding(name: string): DocumentKind | null {
  return documentEndings[endingOf(name) ?? ""] ?? null;
}

/** The ending in lower case without its point; null without one. "Lecture 3. The cell" has none. */
export function endingOf(name: string): string | null {
  return /[^/\\]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}
