import type { Migration } from "./migration.ts";

/**
 * Messages form a tree: alternatives are children of one parent, or roots of one conversation.
 * Numbers are row ids of our own because SQLite may renumber the implicit ones when it copies a database.
 * Only conversation_id cascades: along parent_id a long conversation would exceed SQLite's trigger depth.
 */
export const conversations: Migration = {
  version: 1,
  up: (database) =>
    database.exec(`
      CREATE TABLE conversations (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER,
        chosen_id TEXT NOT NULL REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT;
      CREATE INDEX conversations_by_chosen ON conversations (chosen_id);

      CREATE TABLE messages (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        parent_id TEXT REFERENCES messages (id),
        role TEXT NOT NULL CHECK (role IN ('question', 'answer')),
        created_at INTEGER NOT NULL,
        question TEXT,
        text TEXT,
        status TEXT,
        stop TEXT,
        failure TEXT,
        model TEXT,
        decoding TEXT,
        tokens TEXT,
        timings TEXT,
        budget TEXT,
        CHECK (role <> 'question' OR (question IS NOT NULL AND text IS NULL AND status IS NULL)),
        CHECK (
          role <> 'answer' OR (
            question IS NULL AND parent_id IS NOT NULL AND text IS NOT NULL AND status IS NOT NULL
            AND model IS NOT NULL AND decoding IS NOT NULL AND budget IS NOT NULL
          )
        )
      ) STRICT;
      CREATE INDEX messages_by_parent ON messages (parent_id);
      CREATE INDEX messages_by_conversation ON messages (conversation_id, parent_id);
    `),
};
