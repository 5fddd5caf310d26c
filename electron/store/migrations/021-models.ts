import type { Migration } from "./migration.ts";

/**
 * The models of this computer with the tests of their speed, and what this computer's last measurement found. What a
 * file's header said, a test and a measurement are read and written whole. What was removed stays, so that it can come
 * back as it was, until the next opening.
 */
export const models: Migration = {
  version: 21,
  up: (database) =>
    database.exec(`
      CREATE TABLE model_files (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL UNIQUE,
        file_key TEXT NOT NULL,
        use TEXT NOT NULL CHECK (use IN ('answers', 'embeddings')),
        origin TEXT NOT NULL CHECK (origin IN ('linked', 'copied', 'downloaded')),
        catalogue_id TEXT,
        added_at INTEGER NOT NULL,
        sha256 TEXT CHECK (length(sha256) = 64),
        file TEXT NOT NULL CHECK (file ->> '$.path' = path),
        address TEXT,
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
      ) STRICT;

      CREATE TABLE model_speeds (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        model_number INTEGER NOT NULL REFERENCES model_files (number) ON DELETE CASCADE,
        run TEXT NOT NULL
      ) STRICT;
      CREATE INDEX model_speeds_by_model ON model_speeds (model_number, number);

      CREATE TABLE machine_probe (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        probe TEXT NOT NULL
      ) STRICT;
    `),
};
