import type { Migration } from "./migration.ts";

/** When each version of the advisory notice was acknowledged. */
export const notices: Migration = {
  version: 3,
  up: (database) =>
    database.exec(`
      CREATE TABLE notices (
        version TEXT PRIMARY KEY NOT NULL,
        acknowledged_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
