import { deflateRawSync } from "node:zlib";
import type { DocumentHeading } from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import type { NewDocument, NewPage } from "../../core/ports.ts";
import type { WriteDatabase } from "../database.ts";
import { setImportState } from "./imports.ts";
import { addWords } from "./passageWords.ts";
import { addTags, givenTitle, replaceDocuments, takeTags } from "./replaceDocuments.ts";

/**
 * Adds a whole document, takes the current one of the same origin out of the search and ends its import,
 * all in one transaction. The new version keeps the tags of the old one and the title that the student gave it.
 * Failed IMPORT_MISSING when the import is not there (any more).
 */
export function addDocument(
  database: WriteDatabase,
  document: NewDocument,
  importId: string | null,
): { how: "added" | "replaced" } {
  return database
    .transaction(() => {
      const replaced = replaceDocuments(database, "origin", document.origin, document.addedAt);
      const how = replaced.length > 0 ? "replaced" : "added";
      const number = insertDocument(database, document, givenTitle(database, replaced));
      insertPages(database, number, document.pages);
      addWords(database, document);
      if (replaced.length > 0) takeTags(database, replaced, number);
      else addTags(database, number, document.tags ?? []);
      if (importId !== null) {
        const state = { kind: "ready", documentId: document.id, how } as const;
        if (!setImportState(database, importId, state)) fail("IMPORT_MISSING", {});
      }
      return { how } as const;
    })
    .immediate();
}

function insertDocument(
  database: WriteDatabase,
  document: NewDocument,
  titleGiven: string | null,
): number | bigint {
  const passages = document.pages.reduce((sum, page) => sum + page.passages.length, 0);
  return database
    .prepare(
      `INSERT INTO documents (id, title, title_given, file_name, kind, bytes, sha256, folder, origin, added_at,
        pages, passages, invisible_removed, ocr, notes, headings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      document.id,
      titleGiven ?? document.title,
      titleGiven === null ? 0 : 1,
      document.fileName,
      document.kind,
      document.bytes,
      document.sha256,
      document.folder,
      document.origin,
      document.addedAt,
      document.pages.length,
      passages,
      document.invisibleRemoved,
      document.ocr ? 1 : 0,
      JSON.stringify(document.notes),
      JSON.stringify(document.pages.flatMap(headingsOf)),
    ).lastInsertRowid;
}

function insertPages(
  database: WriteDatabase,
  documentNumber: number | bigint,
  pages: readonly NewPage[],
): void {
  const insertPage = database.prepare(
    `INSERT INTO pages (document_number, number, label, text, blocks, width, height, boxes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPassage = database.prepare(
    `INSERT INTO passages (document_number, page, start, end, heading, text)
    VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { number, label, text, blocks, boxes, size, passages } of pages) {
    insertPage.run(
      documentNumber,
      number,
      label,
      text,
      JSON.stringify(blocks),
      size?.width ?? null,
      size?.height ?? null,
      // A printed page has a box for every few words: many times the size of its text.
      boxes.length === 0 ? null : deflateRawSync(JSON.stringify(boxes)),
    );
    for (const { start, end, heading } of passages) {
      const words = text.slice(start, end);
      insertPassage.run(documentNumber, number, start, end, JSON.stringify(heading), words);
    }
  }
}

function headingsOf({ number, text, blocks }: NewPage): DocumentHeading[] {
  return blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ start, end, level }) => ({
      page: number,
      start,
      end,
      level,
      text: text.slice(start, end),
    }));
}
