import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { formats } from "../app/numbers.ts";

export const documentOrders = ["newest", "title", "folder", "longest"] as const;
export type DocumentOrder = (typeof documentOrders)[number];

type Compare = (one: LibraryDocument, other: LibraryDocument) => number;

const compare: { readonly [O in DocumentOrder]: Compare } = {
  newest: (one, other) => other.addedAt - one.addedAt,
  title: (one, other) => formats.compare(one.title, other.title),
  /** Those without a folder last. */
  folder: (one, other) =>
    Number(one.folder === null) - Number(other.folder === null) ||
    formats.compare(one.folder ?? "", other.folder ?? "") ||
    formats.compare(one.title, other.title),
  longest: (one, other) => other.passages - one.passages,
};

/** The documents that hold every typed word in title, file name, folder or tags, in the chosen order. */
export function arrangeDocuments(
  documents: readonly LibraryDocument[],
  filter: string,
  order: DocumentOrder,
): readonly LibraryDocument[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  return documents
    .filter((document) => {
      const named = fold(
        [document.title, document.fileName, document.folder ?? "", ...document.tags].join("\n"),
      );
      return words.every((word) => named.includes(word));
    })
    .toSorted(compare[order]);
}

/** Every tag, or folder, that any document has; in alphabetical order. */
export function namesOf(
  documents: readonly LibraryDocument[],
  of: "tags" | "folders",
): readonly string[] {
  const found = documents.flatMap((document) =>
    of === "tags" ? document.tags : document.folder === null ? [] : [document.folder],
  );
  return [...new Set(found)].toSorted(formats.compare);
}

function fold(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
