import type { SearchFilters } from "../../../contract/library.ts";

/** A query that gives the numbers of the documents that the filters let through; null when all are. */
export function filteredDocuments({ documents, tags, folders }: SearchFilters): string | null {
  const conditions = [
    ...(documents.length > 0 ? ["id IN (SELECT value FROM json_each(:documents))"] : []),
    ...(folders.length > 0 ? ["folder IN (SELECT value FROM json_each(:folders))"] : []),
    ...(tags.length > 0
      ? [
          `number IN (
            SELECT document_number FROM document_tags
            WHERE tag IN (SELECT value FROM json_each(:tags))
          )`,
        ]
      : []),
  ];
  if (conditions.length === 0) return null;
  return `SELECT number FROM documents WHERE ${conditions.join(" AND ")}`;
}

/** A query that gives the ids of the passages that the filters let through; null when all are. */
export function filterCondition(filters: SearchFilters): string | null {
  const numbers = filteredDocuments(filters);
  return numbers === null ? null : `SELECT id FROM passages WHERE document_number IN (${numbers})`;
}

/** What the names in those queries stand for. */
export function filterValues(filters: SearchFilters): Record<string, string> {
  const { documents, tags, folders } = filters;
  return {
    ...(documents.length > 0 ? { documents: JSON.stringify(documents) } : {}),
    ...(tags.length > 0 ? { tags: JSON.stringify(tags) } : {}),
    ...(folders.length > 0 ? { folders: JSON.stringify(folders) } : {}),
  };
}
