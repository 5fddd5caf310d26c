import type { Migration } from "./migration.ts";

/**
 * Documents of the library with their pages and passages.
 * Passage ids are never given twice, so that what cites a deleted passage can never open another one.
 * Offsets count UTF-16 units of the page's text, which SQLite cannot slice by; so passages keep their own text.
 */
export const documents: Migration = {
  version: 5,
  up: (database) =>
    database.exec(`
      CREATE TABLE documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        kind TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        folder TEXT,
        origin TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        passages INTEGER NOT NULL,
        invisible_removed INTEGER NOT NULL,
        ocr INTEGER NOT NULL CHECK (ocr IN (0, 1)),
        notes TEXT NOT NULL,
        headings TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'current' CHECK (state IN ('current', 'replaced', 'removed')),
        left_at INTEGER,
        CHECK ((state = 'current') = (left_at IS NULL))
      ) STRICT;
      CREATE INDEX documents_by_origin ON documents (origin, state);
      CREATE INDEX documents_by_sha256 ON documents (sha256, state);

      CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        document_number INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        blocks TEXT NOT NULL,
        width REAL,
        height REAL,
        boxes BLOB,
        UNIQUE (document_number, number),
        CHECK ((width IS NULL) = (height IS NULL))
      ) STRICT;

      CREATE TABLE passages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_number INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        heading TEXT NOT NULL,
        text TEXT NOT NULL,
        FOREIGN KEY (document_number, page) REFERENCES pages (document_number, number)
          ON DELETE CASCADE,
        CHECK (start >= 0 AND end > start)
      ) STRICT;
      CREATE INDEX passages_by_document ON passages (document_number, page);

      CREATE TABLE document_tags (
        document_number INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (document_number, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX document_tags_by_tag ON document_tags (tag);
    `),
};
