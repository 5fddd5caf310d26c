import { join } from "node:path";
import { onTestFinished } from "vitest";
import { dataPaths } from "../dataFolder.ts";
import { openWriter, type WriteDatabase } from "../database.ts";
import { allMigrations, migrate } from "../migrate.ts";
import { start, temporaryFolder } from "./openTestStore.ts";

/** A database as it was after the migration with this number, and the step that brings it to another. */
export function openAtVersion(version: number) {
  const folder = temporaryFolder();
  const database = openWriter(join(folder, "viva.db"));
  onTestFinished(() => void database.close());
  const migrateTo = (to: number) =>
    migrate(database, {
      paths: dataPaths(folder),
      at: start,
      migrations: allMigrations.slice(0, to),
    });
  migrateTo(version);
  return { database, migrateTo };
}

/** A conversation with one question and one finished answer, in the words of the first schema. */
export function insertConversation(database: WriteDatabase): void {
  database.exec(`
    BEGIN;
    INSERT INTO conversations (id, title, created_at, updated_at, chosen_id)
      VALUES ('c', 'Asthma', 1, 2, 'a');
    INSERT INTO messages (id, conversation_id, role, created_at, question)
      VALUES ('q', 'c', 'question', 1, '{"task":"ask","text":"Which inhaler?","tests":"spirometry"}');
    INSERT INTO messages
      (id, conversation_id, parent_id, role, created_at, text, status, model, decoding, budget)
      VALUES ('a', 'c', 'q', 'answer', 2, 'A reliever.', 'complete', '{}', '{}', '{}');
    COMMIT;
  `);
}
