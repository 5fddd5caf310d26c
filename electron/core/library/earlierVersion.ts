import type { LibraryStore, NewPage } from "../ports.ts";

/** So many passages of the earlier document are looked for. */
const sample = 60;
/** A new version keeps at least this part of them word for word. */
const leastKept = 0.3;

/** The current document of the same file name and folder that this one shares its words with; null for none. */
export function earlierVersion(
  file: {
    readonly name: string;
    readonly folder: string | null;
    readonly pages: readonly NewPage[];
  },
  library: Pick<LibraryStore, "list" | "pageTexts">,
): string | null {
  const named = library
    .list()
    .filter(({ fileName, folder }) => fileName === file.name && folder === file.folder);
  if (named.length === 0) return null;
  const text = folded(file.pages.map((page) => page.text).join(" "));
  const earlier = named.find(({ id }) => partKept(library.pageTexts(id), text) >= leastKept);
  return earlier?.id ?? null;
}

/** Which part of the paragraphs of these pages stands in a text too. */
function partKept(pages: Iterable<{ readonly text: string }>, text: string): number {
  const paragraphs: string[] = [];
  for (const page of pages)
    paragraphs.push(...page.text.split("\n\n").map(folded).filter(isTelling));
  if (paragraphs.length === 0) return 0;
  const step = Math.max(1, Math.floor(paragraphs.length / sample));
  const asked = paragraphs.filter((_, i) => i % step === 0);
  return asked.filter((paragraph) => text.includes(paragraph)).length / asked.length;
}

/** "Introduction" stands in every lecture. */
function isTelling(paragraph: string): boolean {
  return paragraph.length >= 30;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
