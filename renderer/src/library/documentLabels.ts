import type { LibraryDocument } from "../../../electron/contract/library.ts";

/** A name for each document by its id: its title, with the file name where another has the same title. */
export function documentLabels(
  documents: readonly Pick<LibraryDocument, "id" | "title" | "fileName">[],
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { title } of documents) times.set(title, (times.get(title) ?? 0) + 1);
  return new Map(
    documents.map(({ id, title, fileName }) => [
      id,
      (times.get(title) ?? 0) > 1 ? `${title} (${fileName})` : title,
    ]),
  );
}
