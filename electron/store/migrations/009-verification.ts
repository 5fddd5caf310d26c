import type { Migration } from "./migration.ts";

/** What is to be checked in each answer, who settled it how and when, and what students kept of it. */
export const verification: Migration = {
  version: 9,
  up: (database) =>
    database.exec(`
      CREATE TABLE prompts (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        answer_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        danger INTEGER NOT NULL CHECK (danger BETWEEN 1 AND 5),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        claim TEXT NOT NULL,
        prompt TEXT NOT NULL
      ) STRICT;
      CREATE INDEX prompts_by_answer ON prompts (answer_id);

      CREATE TABLE decisions (
        prompt_number INTEGER PRIMARY KEY REFERENCES prompts (number) ON DELETE CASCADE,
        verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'wrong', 'notFound')),
        source TEXT,
        note TEXT NOT NULL,
        decided_at INTEGER NOT NULL,
        decided_by TEXT NOT NULL
      ) STRICT;

      CREATE TABLE kept_items (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('note', 'card')),
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        source TEXT,
        created_at INTEGER NOT NULL,
        answer_id TEXT REFERENCES messages (id) ON DELETE SET NULL,
        conversation_id TEXT REFERENCES conversations (id) ON DELETE SET NULL
      ) STRICT;
      CREATE INDEX kept_items_by_answer ON kept_items (answer_id);
      CREATE INDEX kept_items_by_conversation ON kept_items (conversation_id);
    `),
};
