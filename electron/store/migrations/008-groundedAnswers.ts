import type { Migration } from "./migration.ts";

/** What each answer was to be answered from; answers of earlier versions had no sources. */
export const groundedAnswers: Migration = {
  version: 8,
  up: (database) =>
    database.exec(`
      ALTER TABLE messages ADD COLUMN sources TEXT;
      ALTER TABLE messages ADD COLUMN passages TEXT;
      ALTER TABLE messages ADD COLUMN grounding TEXT;
      ALTER TABLE messages ADD COLUMN topic TEXT;
      UPDATE messages SET sources = '{"mode":"none"}', passages = '[]' WHERE role = 'answer';
    `),
};
