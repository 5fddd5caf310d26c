import { z } from "zod";
import type { LibraryDocument } from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { documentColumns, parseDocument } from "./documentRow.ts";

/** Current documents, newest first. */
export function listDocuments(database: ReadDatabase): LibraryDocument[] {
  return database
    .prepare(
      `SELECT ${documentColumns} FROM documents AS document
      WHERE state = 'current' ORDER BY added_at DESC, number DESC`,
    )
    .all()
    .map(parseDocument);
}

/** A document in any state; Failed DOCUMENT_MISSING. */
export function documentById(database: ReadDatabase, id: string): LibraryDocument {
  const row = database
    .prepare(`SELECT ${documentColumns} FROM documents AS document WHERE id = ?`)
    .get(id);
  return row === undefined ? fail("DOCUMENT_MISSING", {}) : parseDocument(row);
}

/** The current document with exactly these bytes, or null. */
export function documentWithSha256(database: ReadDatabase, sha256: string): LibraryDocument | null {
  const row = database
    .prepare(
      `SELECT ${documentColumns} FROM documents AS document
      WHERE sha256 = ? AND state = 'current' ORDER BY number DESC LIMIT 1`,
    )
    .get(sha256);
  return row === undefined ? null : parseDocument(row);
}

/** The SHA-256 of every file that a document in any state needs. */
export function neededFiles(database: ReadDatabase): ReadonlySet<string> {
  const names = database.prepare("SELECT DISTINCT sha256 FROM documents").pluck().all();
  return new Set(z.array(z.string()).parse(names));
}

export function renameDocument(database: WriteDatabase, id: string, title: string): void {
  const { changes } = database
    .prepare("UPDATE documents SET title = ? WHERE id = ? AND state = 'current'")
    .run(title, id);
  if (changes === 0) fail("DOCUMENT_MISSING", {});
}

/** These tags and no others. */
export function tagDocument(database: WriteDatabase, id: string, tags: readonly string[]): void {
  database
    .transaction(() => {
      const number = database
        .prepare("SELECT number FROM documents WHERE id = ? AND state = 'current'")
        .pluck()
        .get(id);
      if (number === undefined) fail("DOCUMENT_MISSING", {});
      database.prepare("DELETE FROM document_tags WHERE document_number = ?").run(number);
      const insert = database.prepare(
        "INSERT INTO document_tags (document_number, tag) VALUES (?, ?) ON CONFLICT DO NOTHING",
      );
      for (const tag of tags) insert.run(number, tag);
    })
    .immediate();
}

/** Hides a document and takes it out of the search; it can be restored until purgeDocuments deletes it. */
export function removeDocument(database: WriteDatabase, id: string, at: number): void {
  const { changes } = database
    .prepare(
      "UPDATE documents SET state = 'removed', left_at = ? WHERE id = ? AND state = 'current'",
    )
    .run(at, id);
  if (changes === 0) fail("DOCUMENT_MISSING", {});
}

/** Brings a removed document back; a newer version of it that was added meanwhile stays too. */
export function restoreDocument(database: WriteDatabase, id: string): void {
  const { changes } = database
    .prepare(
      `UPDATE documents SET state = 'current', left_at = NULL
      WHERE id = ? AND state IN ('current', 'removed')`,
    )
    .run(id);
  if (changes === 0) fail("DOCUMENT_MISSING", {});
}
