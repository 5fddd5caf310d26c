import type { Migration } from "./migration.ts";

/** Keys that the student looked up and found right, each with the report that this settled, so that it can be taken back. */
export const keyChecks: Migration = {
  version: 18,
  up: (database) =>
    database.exec(`
      CREATE TABLE key_checks (
        item_number INTEGER PRIMARY KEY REFERENCES items (number) ON DELETE CASCADE,
        confirmed_at INTEGER NOT NULL,
        reported TEXT
      ) STRICT;
    `),
};
