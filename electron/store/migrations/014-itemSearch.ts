import type { Migration } from "./migration.ts";

/** Each option by itself: FTS5 cannot rebuild its index from a view that goes through them with json_each. */
const optionTexts = Array.from({ length: 26 }, (_, i) =>
  ["text", "why"].map((field) => `content ->> '$.options[${i}].${field}'`).join(", "),
).join(", ");

/**
 * Full-text search over everything that can be read of an item; what else is changed of one never touches the index.
 * Without an index of prefixes, which would double the time of an import and save a search nothing that is felt.
 */
export const itemSearch: Migration = {
  version: 14,
  up: (database) =>
    database.exec(`
      CREATE VIEW item_texts AS
      SELECT number, concat_ws(
        char(10), content ->> '$.context', content ->> '$.stem', content ->> '$.back', ${optionTexts},
        content ->> '$.explanation'
      ) AS text
      FROM items;

      CREATE VIRTUAL TABLE item_search USING fts5 (
        text, content = 'item_texts', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2'
      );

      CREATE TRIGGER item_search_insert AFTER INSERT ON items BEGIN
        INSERT INTO item_search (rowid, text)
          SELECT number, text FROM item_texts WHERE number = new.number;
      END;
      CREATE TRIGGER item_search_leave BEFORE UPDATE OF content ON items BEGIN
        INSERT INTO item_search (item_search, rowid, text)
          SELECT 'delete', number, text FROM item_texts WHERE number = old.number;
      END;
      CREATE TRIGGER item_search_return AFTER UPDATE OF content ON items BEGIN
        INSERT INTO item_search (rowid, text)
          SELECT number, text FROM item_texts WHERE number = new.number;
      END;
      CREATE TRIGGER item_search_delete BEFORE DELETE ON items BEGIN
        INSERT INTO item_search (item_search, rowid, text)
          SELECT 'delete', number, text FROM item_texts WHERE number = old.number;
      END;
    `),
};
