import { z } from "zod";
import type { LibraryStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { vectorBytes, vectorCode } from "./vectorCode.ts";

type Vectors = LibraryStore["vectors"];

const withoutVector = z.object({ passageId: z.number(), text: z.string() });

/** Passages of current documents without a vector of this model, oldest first. */
export function missingVectors(
  database: ReadDatabase,
  model: string,
  limit: number,
): ReturnType<Vectors["missing"]> {
  const rows = database
    .prepare(
      `SELECT passage.id AS passageId, passage.text FROM passages AS passage
      JOIN documents AS document ON document.number = passage.document_number
      WHERE document.state = 'current' AND NOT EXISTS (
        SELECT 1 FROM vector_codes AS vector
        WHERE vector.passage_id = passage.id
          AND vector.model_number = (SELECT number FROM embedding_models WHERE key = ?)
      )
      ORDER BY passage.id LIMIT ?`,
    )
    .all(model, limit);
  return z.array(withoutVector).parse(rows);
}

/** Adds vectors in one transaction; those of passages that were deleted meanwhile are left out. */
export function addVectors(
  database: WriteDatabase,
  model: string,
  vectors: Parameters<Vectors["add"]>[1],
): void {
  const insert = (table: string, column: string) =>
    database.prepare(
      `INSERT INTO ${table} (model_number, passage_id, ${column})
      SELECT model.number, passage.id, :value FROM embedding_models AS model, passages AS passage
      WHERE model.key = :model AND passage.id = :passageId
      ON CONFLICT DO UPDATE SET ${column} = excluded.${column}`,
    );
  database
    .transaction(() => {
      database
        .prepare("INSERT INTO embedding_models (key) VALUES (?) ON CONFLICT DO NOTHING")
        .run(model);
      const insertVector = insert("passage_vectors", "vector");
      const insertCode = insert("vector_codes", "code");
      for (const { passageId, values } of vectors) {
        insertVector.run({ model, passageId, value: vectorBytes(values) });
        insertCode.run({ model, passageId, value: vectorCode(values) });
      }
    })
    .immediate();
}

const counts = z.object({ indexed: z.number(), passages: z.number() });

/** How many passages of current documents have a vector of this model, and how many there are. */
export function countVectors(database: ReadDatabase, model: string): z.infer<typeof counts> {
  const row = database
    .prepare(
      `SELECT
        (SELECT coalesce(sum(passages), 0) FROM documents WHERE state = 'current') AS passages,
        (
          SELECT count(*) FROM vector_codes AS vector
          JOIN passages AS passage ON passage.id = vector.passage_id
          JOIN documents AS document ON document.number = passage.document_number
          WHERE document.state = 'current'
            AND vector.model_number = (SELECT number FROM embedding_models WHERE key = ?)
        ) AS indexed`,
    )
    .get(model);
  return counts.parse(row);
}
