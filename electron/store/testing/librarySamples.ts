import { createHash, randomUUID } from "node:crypto";
import type { SearchFilters } from "../../contract/library.ts";
import type { NewDocument, NewPage, PassageHit, Store, StoredImport } from "../../core/ports.ts";

/** A page whose paragraphs are one passage each; a paragraph that begins with "# " is a heading above those after it. */
export function samplePage(number: number, ...paragraphs: readonly string[]): NewPage {
  let text = "";
  let heading: readonly string[] = [];
  const blocks: NewPage["blocks"] = [];
  const passages: NewPage["passages"][number][] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    const isHeading = paragraph.startsWith("# ");
    const words = isHeading ? paragraph.slice(2) : paragraph;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    blocks.push({ ...span, kind: isHeading ? "heading" : "paragraph", level: isHeading ? 1 : 0 });
    if (isHeading) heading = [words];
    else passages.push({ ...span, heading });
  }
  return { number, label: `p${number}`, text, blocks, boxes: [], size: null, passages };
}

/** A document with these pages, given as paragraphs. */
export function sampleDocument(
  pages: readonly (readonly string[])[],
  changes: Partial<NewDocument> = {},
): NewDocument {
  const id = randomUUID();
  return {
    id,
    title: "Notes",
    fileName: "notes.md",
    kind: "markdown",
    bytes: 1000,
    sha256: createHash("sha256").update(id).digest("hex"),
    folder: null,
    origin: `/home/student/${id}.md`,
    addedAt: 1000,
    invisibleRemoved: 0,
    ocr: false,
    notes: [],
    pages: pages.map((paragraphs, i) => samplePage(i + 1, ...paragraphs)),
    ...changes,
  };
}

export function sampleImport(changes: Partial<StoredImport> = {}): StoredImport {
  const id = randomUUID();
  return {
    id,
    name: "notes.md",
    folder: null,
    bytes: 1000,
    path: `/home/student/${id}.md`,
    origin: `/home/student/${id}.md`,
    staged: false,
    state: { kind: "waiting" },
    ...changes,
  };
}

export const noFilters: SearchFilters = { documents: [], tags: [], folders: [] };

/** The first passages for a query, by words alone. */
export function searchWords(
  store: Store,
  query: string,
  filters: Partial<SearchFilters> = {},
): readonly PassageHit[] {
  return store.library.search({
    query,
    filters: { ...noFilters, ...filters },
    limit: 10,
    vector: null,
  });
}

/** The texts that searchWords finds, best first. */
export function foundTexts(store: Store, query: string, filters: Partial<SearchFilters> = {}) {
  return searchWords(store, query, filters).map(({ text }) => text);
}
