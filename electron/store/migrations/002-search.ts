import type { Migration } from "./migration.ts";

/**
 * Full-text search over titles, questions and finished answers.
 * An answer being written has no searchable text, so saving it every second never touches the index.
 */
export const search: Migration = {
  version: 2,
  up: (database) =>
    database.exec(`
      ALTER TABLE messages ADD COLUMN searchable TEXT GENERATED ALWAYS AS (
        CASE
          WHEN role = 'question' THEN concat_ws(
            char(10), question ->> '$.text', question ->> '$.history',
            question ->> '$.examination', question ->> '$.tests'
          )
          WHEN status <> 'writing' THEN text
        END
      ) VIRTUAL;

      CREATE VIRTUAL TABLE title_search USING fts5 (
        title, content = 'conversations', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );
      CREATE VIRTUAL TABLE message_search USING fts5 (
        searchable, content = 'messages', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );

      CREATE TRIGGER title_search_insert AFTER INSERT ON conversations BEGIN
        INSERT INTO title_search (rowid, title) VALUES (new.number, new.title);
      END;
      CREATE TRIGGER title_search_update AFTER UPDATE OF title ON conversations BEGIN
        INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', old.number, old.title);
        INSERT INTO title_search (rowid, title) VALUES (new.number, new.title);
      END;
      CREATE TRIGGER title_search_delete AFTER DELETE ON conversations BEGIN
        INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', old.number, old.title);
      END;

      CREATE TRIGGER message_search_insert AFTER INSERT ON messages
      WHEN new.searchable IS NOT NULL BEGIN
        INSERT INTO message_search (rowid, searchable) VALUES (new.number, new.searchable);
      END;
      CREATE TRIGGER message_search_update AFTER UPDATE ON messages
      WHEN old.searchable IS NOT new.searchable BEGIN
        INSERT INTO message_search (message_search, rowid, searchable)
          SELECT 'delete', old.number, old.searchable WHERE old.searchable IS NOT NULL;
        INSERT INTO message_search (rowid, searchable)
          SELECT new.number, new.searchable WHERE new.searchable IS NOT NULL;
      END;
      CREATE TRIGGER message_search_delete AFTER DELETE ON messages
      WHEN old.searchable IS NOT NULL BEGIN
        INSERT INTO message_search (message_search, rowid, searchable)
          VALUES ('delete', old.number, old.searchable);
      END;

      INSERT INTO title_search (title_search) VALUES ('rebuild');
      INSERT INTO message_search (message_search) VALUES ('rebuild');
    `),
};
