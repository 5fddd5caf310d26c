import { z } from "zod";
import { modelFile } from "../../contract/models.ts";
import { fail } from "../../core/failed.ts";
import type { StoredModel } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

const modelRow = z
  .object({
    id: z.string(),
    file_key: z.string(),
    use: z.enum(["answers", "embeddings"]),
    origin: z.enum(["linked", "copied", "downloaded"]),
    catalogue_id: z.string().nullable(),
    added_at: z.number(),
    sha256: z.string().nullable(),
    file: json(modelFile),
  })
  .transform(
    ({
      file_key: fileKey,
      catalogue_id: catalogueId,
      added_at: addedAt,
      ...same
    }): StoredModel => ({
      ...same,
      fileKey,
      catalogueId,
      addedAt,
    }),
  );

/** Newest first. */
export function listModels(database: ReadDatabase): StoredModel[] {
  const rows = database
    .prepare("SELECT * FROM model_files ORDER BY added_at DESC, number DESC")
    .all();
  return z.array(modelRow).parse(rows);
}

/** Failed MODEL_MISSING. */
export function modelById(database: ReadDatabase, id: string): StoredModel {
  const row = database.prepare("SELECT * FROM model_files WHERE id = ?").get(id);
  return row === undefined ? fail("MODEL_MISSING", {}) : modelRow.parse(row);
}

/** In the place of one with the same path, whose id and time of adding stay; returns it as it is kept. */
export function putModel(database: WriteDatabase, model: StoredModel): StoredModel {
  const { id, file, fileKey, use, origin, catalogueId, addedAt, sha256 } = model;
  const row = database
    .prepare(
      `INSERT INTO model_files
        (id, path, file_key, use, origin, catalogue_id, added_at, sha256, file)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET file_key = excluded.file_key, use = excluded.use,
        origin = excluded.origin, catalogue_id = excluded.catalogue_id, sha256 = excluded.sha256,
        file = excluded.file
      RETURNING *`,
    )
    .get(id, file.path, fileKey, use, origin, catalogueId, addedAt, sha256, JSON.stringify(file));
  return modelRow.parse(row);
}

/** With the tests of its speed. Failed MODEL_MISSING. */
export function removeModel(database: WriteDatabase, id: string): void {
  const { changes } = database.prepare("DELETE FROM model_files WHERE id = ?").run(id);
  if (changes === 0) fail("MODEL_MISSING", {});
}
