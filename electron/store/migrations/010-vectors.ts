import type { Migration } from "./migration.ts";

/**
 * Passages as vectors, for each embedding model: the vector itself, and its signs alone as a small code to look
 * through first. Ordinary tables that sqlite-vec's functions read: where the extension cannot be loaded, vectors
 * still leave with their passages.
 */
export const vectors: Migration = {
  version: 10,
  up: (database) =>
    database.exec(`
      CREATE TABLE embedding_models (
        number INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE passage_vectors (
        id INTEGER PRIMARY KEY,
        model_number INTEGER NOT NULL REFERENCES embedding_models (number) ON DELETE CASCADE,
        passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        vector BLOB NOT NULL,
        UNIQUE (passage_id, model_number)
      ) STRICT;

      CREATE TABLE vector_codes (
        model_number INTEGER NOT NULL REFERENCES embedding_models (number) ON DELETE CASCADE,
        passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        code BLOB NOT NULL,
        PRIMARY KEY (model_number, passage_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX vector_codes_by_passage ON vector_codes (passage_id);
    `),
};
