import type { Migration } from "./migration.ts";

/** Lets a session be removed with a way back; its answers count for nothing until it is restored or deleted for good. */
export const removedSessions: Migration = {
  version: 23,
  up: (database) =>
    database.exec(`
      ALTER TABLE sessions ADD COLUMN removed_at INTEGER;
      CREATE INDEX sessions_removed ON sessions (removed_at) WHERE removed_at IS NOT NULL;
    `),
};
