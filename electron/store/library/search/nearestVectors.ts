import { z } from "zod";
import type { SearchRequest } from "../../../core/ports.ts";
import type { ReadDatabase } from "../../database.ts";
import { vectorBytes, vectorCode } from "../vectorCode.ts";
import type { Candidate } from "./candidates.ts";
import { filterCondition, filterValues } from "./filterCondition.ts";

/** How many passages with the most like signs are compared by their whole vectors. */
const mostCompared = 600;
const mostNearest = 100;

/**
 * Passages of current documents by the cosine of their vectors to the query's, nearest first. The signs alone
 * choose which vectors are compared whole, so that a large library need not be read from end to end.
 */
export function nearestVectors(
  database: ReadDatabase,
  { filters, vector: { model, values } }: VectorRequest,
): Candidate[] {
  const allowed = filterCondition(filters);
  const rows = database
    .prepare(
      `WITH model AS MATERIALIZED (SELECT number FROM embedding_models WHERE key = :model),
      alike AS MATERIALIZED (
        SELECT passage_id FROM vector_codes
        WHERE model_number = (SELECT number FROM model) AND length(code) = length(:code)
          AND ${allowed === null ? "true" : `passage_id IN (${allowed})`}
        ORDER BY vec_distance_hamming(vec_bit(code), vec_bit(:code)) LIMIT ${mostCompared}
      )
      SELECT passage.id, passage.document_number AS document
      FROM alike
      JOIN passages AS passage ON passage.id = alike.passage_id
      JOIN documents AS document ON document.number = passage.document_number
      JOIN passage_vectors AS stored ON stored.passage_id = passage.id
        AND stored.model_number = (SELECT number FROM model)
      WHERE document.state = 'current' AND length(stored.vector) = length(:vector)
      ORDER BY vec_distance_cosine(stored.vector, :vector) LIMIT ${mostNearest}`,
    )
    .all({
      model,
      code: vectorCode(values),
      vector: vectorBytes(values),
      ...filterValues(filters),
    });
  return z.array(z.object({ id: z.number(), document: z.number() })).parse(rows);
}

type VectorRequest = Pick<SearchRequest, "filters"> & {
  readonly vector: NonNullable<SearchRequest["vector"]>;
};
