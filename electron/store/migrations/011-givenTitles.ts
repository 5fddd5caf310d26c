import type { Migration } from "./migration.ts";

/** Whether a document's title was given by the student: such a title stays with its new versions. */
export const givenTitles: Migration = {
  version: 11,
  up: (database) =>
    database.exec(`
      ALTER TABLE documents
        ADD COLUMN title_given INTEGER NOT NULL DEFAULT 0 CHECK (title_given IN (0, 1));
    `),
};
