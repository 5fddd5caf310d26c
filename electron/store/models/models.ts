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
    address: z.string().nullable(),
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
    .prepare("SELECT * FROM model_files WHERE removed = 0 ORDER BY added_at DESC, number DESC")
    .all();
  return z.array(modelRow).parse(rows);
}

/** Failed MODEL_MISSING. */
export function modelById(database: ReadDatabase, id: string): StoredModel {
  const row = database.prepare("SELECT * FROM model_files WHERE id = ? AND removed = 0").get(id);
  return row === undefined ? fail("MODEL_MISSING", {}) : modelRow.parse(row);
}

const update = `file_key = excluded.file_key, use = excluded.use, origin = excluded.origin,
  catalogue_id = excluded.catalogue_id, sha256 = excluded.sha256, file = excluded.file,
  address = excluded.address, removed = 0`;

/**
 * In the place of one with the same path or else the same id, whose id and time of adding stay; one that was removed comes
 * back so if its file is still the same. Returns it as it is kept.
 */
export function putModel(database: WriteDatabase, model: StoredModel): StoredModel {
  const { file, catalogueId, ...same } = model;
  const values = { ...same, catalogueId, path: file.path, file: JSON.stringify(file) };
  return database
    .transaction(() => {
      // Speeds of another file say nothing of this one, nor does what was removed take the place of what is listed.
      database
        .prepare(
          `DELETE FROM model_files WHERE removed = 1 AND path = :path AND (
            file_key <> :fileKey OR EXISTS (
              SELECT 1 FROM model_files AS other WHERE other.id = :id AND other.removed = 0
            )
          )`,
        )
        .run({ path: file.path, fileKey: model.fileKey, id: model.id });
      const row = database
        .prepare(
          `INSERT INTO model_files
            (id, path, file_key, use, origin, catalogue_id, added_at, sha256, file, address)
          VALUES
            (:id, :path, :fileKey, :use, :origin, :catalogueId, :addedAt, :sha256, :file, :address)
          ON CONFLICT (path) DO UPDATE SET ${update}
          ON CONFLICT (id) DO UPDATE SET path = excluded.path, ${update}
          RETURNING *`,
        )
        .get(values);
      return modelRow.parse(row);
    })
    .immediate();
}

/** It and its speeds can come back until the next opening; see putModel. Failed MODEL_MISSING. */
export function removeModel(database: WriteDatabase, id: string): void {
  const { changes } = database
    .prepare("UPDATE model_files SET removed = 1 WHERE id = ? AND removed = 0")
    .run(id);
  if (changes === 0) fail("MODEL_MISSING", {});
}

/** Deletes models that were removed, with the tests of their speed. */
export function purgeModels(database: WriteDatabase): void {
  database.exec("DELETE FROM model_files WHERE removed = 1");
}
