import type { Migration } from "./migration.ts";

/** Files on their way into the library, and the folders that are watched for more. */
export const imports: Migration = {
  version: 7,
  up: (database) =>
    database.exec(`
      CREATE TABLE imports (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        folder TEXT,
        bytes INTEGER NOT NULL,
        path TEXT NOT NULL,
        origin TEXT NOT NULL,
        staged INTEGER NOT NULL CHECK (staged IN (0, 1)),
        state TEXT NOT NULL
      ) STRICT;

      CREATE TABLE watched_folders (
        number INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE
      ) STRICT;
    `),
};
