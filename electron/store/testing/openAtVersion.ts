import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openWriter, type WriteDatabase } from "../database.ts";
import { allMigrations, upgrade } from "../migrate.ts";
import { temporaryFolder } from "./openTestStore.ts";

/** A database as it was after the migration with this number, and the step that brings it to another. */
export function openAtVersion(version: number) {
  const folder = temporaryFolder();
  const path = join(folder, "viva.db");
  const database = openWriter(path);
  onTestFinished(() => void database.close());
  const migrateTo = (to: number) => upgrade(database, path, allMigrations.slice(0, to));
  migrateTo(version);
  return { database, migrateTo, folder };
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

/** A document with one page, one passage and one tag, in the words of the fifth migration. */
export function insertDocument(database: WriteDatabase): void {
  database.exec(`
    BEGIN;
    INSERT INTO documents (id, title, file_name, kind, bytes, sha256, origin, added_at, pages, passages,
      invisible_removed, ocr, notes, headings)
      VALUES ('d', 'Physiology', 'p.md', 'markdown', 1, 'x', '/p.md', 1, 1, 1, 0, 0, '[]', '[]');
    INSERT INTO pages (document_number, number, label, text, blocks)
      SELECT number, 1, '1', 'The heart pumps.', '[]' FROM documents;
    INSERT INTO passages (document_number, page, start, end, heading, text)
      SELECT number, 1, 0, 16, '["Two\\nchambers"]', 'The heart pumps.' FROM documents;
    INSERT INTO document_tags SELECT number, 'exam' FROM documents;
    COMMIT;
  `);
}

/** A bank of one question with a tag, a picture and an import, in the words of the thirteenth migration. */
export function insertItem(database: WriteDatabase): void {
  const content = {
    kind: "choice",
    context: "Abstract",
    stem: "Raised troponin?",
    options: [
      { text: "Infarct", why: "" },
      { text: "Flu", why: "Too slow" },
    ],
    key: 0,
    explanation: "Explained",
  };
  database
    .prepare(
      `INSERT INTO banks (id, name, origin, file_name, added_at) VALUES ('b', 'Exam', 'file', '', 1)`,
    )
    .run();
  database
    .prepare(
      `INSERT INTO items (id, bank_number, kind, key, options, subject, topic, content_hash,
        source_id, tags, content)
      SELECT 'i', number, 'choice', 0, 2, 'Heart', '', 'h', '', '["exam"]', ? FROM banks`,
    )
    .run(JSON.stringify(content));
  database.exec(`
    INSERT INTO item_tags SELECT bank_number, 'exam', number FROM items;
    INSERT INTO item_images SELECT 'sha', number FROM items;
    INSERT INTO bank_imports (id, file_name, bank_id, state, percent, imported, duplicates, skipped,
      skipped_items, notes, started_at)
      SELECT 'p' || number, 'f', 'b', '{}', 0, 0, 0, 0, '[]', '[]', 1 FROM banks;
  `);
}
