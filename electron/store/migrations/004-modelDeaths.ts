import type { Migration } from "./migration.ts";

/** How often each model file killed its worker while loading. */
export const modelDeaths: Migration = {
  version: 4,
  up: (database) =>
    database.exec(`
      CREATE TABLE model_deaths (
        file_key TEXT PRIMARY KEY NOT NULL,
        deaths INTEGER NOT NULL CHECK (deaths > 0),
        last_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
