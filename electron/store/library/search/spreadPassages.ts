import { z } from "zod";
import type { SearchFilters } from "../../../contract/library.ts";
import type { ReadDatabase } from "../../database.ts";
import { filteredDocuments, filterValues } from "./filterCondition.ts";

/** Parts of the library that each give as many passages. */
const parts = 8;

const row = z.object({ id: z.number(), document: z.number() });

/**
 * Passages that fit an expression of FTS5, from all over the library and in no ranking: the way to some of very many,
 * because the search ends as soon as it has enough.
 */
export function spreadPassages(
  database: ReadDatabase,
  { match, filters }: { readonly match: string; readonly filters: SearchFilters },
  limit: number,
): z.infer<typeof row>[] {
  const documents = filteredDocuments(filters);
  const last = z
    .number()
    .parse(database.prepare("SELECT coalesce(max(id), 0) FROM passages").pluck().get());
  const some = database.prepare(
    `SELECT passage.id, passage.document_number AS document
    FROM passage_search CROSS JOIN passages AS passage ON passage.id = passage_search.rowid
    WHERE passage_search MATCH :match AND passage_search.rowid > :from AND passage_search.rowid <= :to
      ${documents === null ? "" : `AND passage.document_number IN (${documents})`}
    LIMIT ${Math.ceil(limit / parts)}`,
  );
  const found = Array.from({ length: parts }, (_, part) =>
    some.all({
      match,
      from: Math.floor((last * part) / parts),
      to: Math.floor((last * (part + 1)) / parts),
      ...filterValues(filters),
    }),
  );
  return z.array(row).parse(found.flat());
}
