import { z } from "zod";
import { type LibraryDocument, libraryDocument } from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { documentColumns, parseDocument } from "./documentRow.ts";
import { addTitleWords } from "./passageWords.ts";
import { addTags, replaceDocuments, takeTags } from "./replaceDocuments.ts";

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

/** What tells later versions of a document; Failed DOCUMENT_MISSING. */
export function originOf(database: ReadDatabase, id: string): string {
  const origin = database.prepare("SELECT origin FROM documents WHERE id = ?").pluck().get(id);
  return typeof origin === "string" ? origin : fail("DOCUMENT_MISSING", {});
}

/** The newest document of an origin, in whatever state, or null. */
export function knownFile(database: ReadDatabase, origin: string): KnownFile | null {
  const row = database
    .prepare(
      `SELECT bytes, added_at AS addedAt, state FROM documents
      WHERE origin = ? ORDER BY number DESC LIMIT 1`,
    )
    .get(origin);
  return row === undefined ? null : knownFileRow.parse(row);
}

const knownFileRow = libraryDocument.pick({ bytes: true, addedAt: true, state: true });
type KnownFile = z.infer<typeof knownFileRow>;

/** The SHA-256 of every file that a document in any state needs. */
export function neededFiles(database: ReadDatabase): ReadonlySet<string> {
  const names = database.prepare("SELECT DISTINCT sha256 FROM documents").pluck().all();
  return new Set(z.array(z.string()).parse(names));
}

/** The student's own title: new versions of the document keep it. */
export function renameDocument(database: WriteDatabase, id: string, title: string): void {
  database
    .transaction(() => {
      const { changes } = database
        .prepare(
          "UPDATE documents SET title = ?, title_given = 1 WHERE id = ? AND state = 'current'",
        )
        .run(title, id);
      if (changes === 0) fail("DOCUMENT_MISSING", {});
      addTitleWords(database, title);
    })
    .immediate();
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
      addTags(database, z.number().parse(number), tags);
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

const left = z.object({ number: z.number(), sha256: z.string(), state: z.string() });

/**
 * Brings a removed document back; a newer version of it that was added meanwhile stays too. One with exactly the same
 * bytes is replaced by it, because nothing would tell the two apart.
 */
export function restoreDocument(database: WriteDatabase, id: string, at: number): void {
  database
    .transaction(() => {
      const row = database
        .prepare(
          `SELECT number, sha256, state FROM documents
          WHERE id = ? AND state IN ('current', 'removed')`,
        )
        .get(id);
      if (row === undefined) fail("DOCUMENT_MISSING", {});
      const { number, sha256, state } = left.parse(row);
      if (state === "current") return;
      const twins = replaceDocuments(database, "sha256", sha256, at);
      database
        .prepare("UPDATE documents SET state = 'current', left_at = NULL WHERE number = ?")
        .run(number);
      takeTags(database, twins, number);
    })
    .immediate();
}
