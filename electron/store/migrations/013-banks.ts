import type { Migration } from "./migration.ts";

/**
 * Question banks with their items, pictures and imports. Of items small columns come first, so that none of them is
 * read past a long text; numbers are the order of a bank and never given twice. An item that left its bank (a kept
 * card that was discarded) stays for the sessions that hold it, until it is purged.
 * Tags know their bank, which an item never changes, so that those of a large bank are counted from one index;
 * items_to_pick holds whatever choosing among very many items asks for. Generated columns would not do there: SQLite
 * reads the whole item for them.
 */
export const banks: Migration = {
  version: 13,
  up: (database) =>
    database.exec(`
      CREATE TABLE banks (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('file', 'own')),
        format TEXT,
        file_name TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        removed_at INTEGER,
        CHECK (origin = 'file' OR removed_at IS NULL)
      ) STRICT;
      CREATE UNIQUE INDEX banks_by_name ON banks (name) WHERE removed_at IS NULL;
      CREATE UNIQUE INDEX banks_own ON banks (origin) WHERE origin = 'own';

      CREATE TABLE items (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        bank_number INTEGER NOT NULL REFERENCES banks (number) ON DELETE CASCADE,
        suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
        edited_at INTEGER,
        removed_at INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('choice', 'card')),
        key INTEGER,
        options INTEGER NOT NULL,
        subject TEXT NOT NULL,
        topic TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        source_id TEXT NOT NULL,
        reported TEXT,
        tags TEXT NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (bank_number, content_hash),
        CHECK (kind IS content ->> '$.kind' AND key IS content ->> '$.key'),
        CHECK (options = coalesce(json_array_length(content, '$.options'), 0)),
        CHECK ((kind = 'choice') = (key IS NOT NULL)),
        CHECK (key IS NULL OR key BETWEEN 0 AND options - 1)
      ) STRICT;
      CREATE INDEX items_in_bank ON items (bank_number, number) WHERE removed_at IS NULL;
      CREATE INDEX items_to_pick
        ON items (bank_number, number, kind, key, subject, id, suspended, removed_at)
        WHERE removed_at IS NULL AND suspended = 0;
      CREATE INDEX items_by_subject ON items (bank_number, subject, removed_at) WHERE removed_at IS NULL;
      CREATE INDEX items_suspended ON items (bank_number, number)
        WHERE removed_at IS NULL AND suspended = 1;
      CREATE INDEX items_reported ON items (bank_number, number)
        WHERE removed_at IS NULL AND reported IS NOT NULL;
      CREATE INDEX items_edited ON items (bank_number, number)
        WHERE removed_at IS NULL AND edited_at IS NOT NULL;
      CREATE INDEX items_removed ON items (removed_at) WHERE removed_at IS NOT NULL;

      CREATE TABLE item_tags (
        bank_number INTEGER NOT NULL,
        tag TEXT NOT NULL,
        item_number INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
        PRIMARY KEY (bank_number, tag, item_number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX item_tags_by_item ON item_tags (item_number);

      CREATE TABLE images (
        number INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        media_type TEXT NOT NULL,
        data BLOB NOT NULL
      ) STRICT;
      CREATE TABLE item_images (
        sha256 TEXT NOT NULL,
        item_number INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
        PRIMARY KEY (sha256, item_number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX item_images_by_item ON item_images (item_number);

      CREATE TABLE bank_imports (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        bank_id TEXT REFERENCES banks (id) ON DELETE SET NULL,
        format TEXT,
        state TEXT NOT NULL,
        percent REAL NOT NULL,
        imported INTEGER NOT NULL,
        duplicates INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        skipped_items TEXT NOT NULL,
        notes TEXT NOT NULL,
        started_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX bank_imports_by_bank ON bank_imports (bank_id);
    `),
};
