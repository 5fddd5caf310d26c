import type { LibraryDocument } from "../../../electron/contract/library.ts";

type Named = Pick<LibraryDocument, "title" | "fileName" | "folder" | "tags">;

/** The documents whose title, file, folder or tags hold every word of a search, in any case. */
export function matchDocuments<D extends Named>(
  documents: readonly D[],
  search: string,
): readonly D[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return documents;
  return documents.filter((document) => {
    const { title, fileName, folder, tags } = document;
    const all = fold([title, fileName, folder ?? "", ...tags].join("\n"));
    return words.every((word) => all.includes(word));
  });
}

function fold(words: string): string {
  return words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
