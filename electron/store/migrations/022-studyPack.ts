import type { Migration } from "./migration.ts";

/**
 * Which version of the study pack was last brought in whole, and its articles by name: what the student removed of them
 * does not come back by itself, not even once it is deleted for good. No row: it was not brought in whole yet.
 */
export const studyPack: Migration = {
  version: 22,
  up: (database) =>
    database.exec(`
      CREATE TABLE study_pack (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        version TEXT NOT NULL,
        articles TEXT NOT NULL CHECK (json_type(articles) = 'array')
      ) STRICT;
    `),
};
