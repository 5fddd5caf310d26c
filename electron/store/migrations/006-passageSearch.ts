import type { Migration } from "./migration.ts";

/**
 * Full-text search over the passages of current documents, with the headings and the title above them.
 * Headings are indexed as the JSON they are kept in: its punctuation separates words, an escaped line break would not.
 * The triggers take a document's passages out of the index and put them back when its state or title changes.
 */
export const passageSearch: Migration = {
  version: 6,
  up: (database) =>
    database.exec(`
      CREATE VIEW passage_content AS
      SELECT
        passage.id, passage.document_number, passage.text, document.title,
        replace(passage.heading, '\\n', ' ') AS heading
      FROM passages AS passage JOIN documents AS document ON document.number = passage.document_number
      WHERE document.state = 'current';

      CREATE VIRTUAL TABLE passage_search USING fts5 (
        text, heading, title, content = 'passage_content', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
      );
      CREATE VIRTUAL TABLE passage_terms USING fts5vocab (passage_search, row);

      CREATE TRIGGER passage_search_insert AFTER INSERT ON passages BEGIN
        INSERT INTO passage_search (rowid, text, heading, title)
          SELECT id, text, heading, title FROM passage_content WHERE id = new.id;
      END;
      CREATE TRIGGER passage_search_delete BEFORE DELETE ON passages BEGIN
        INSERT INTO passage_search (passage_search, rowid, text, heading, title)
          SELECT 'delete', id, text, heading, title FROM passage_content WHERE id = old.id;
      END;
      CREATE TRIGGER passage_search_leave BEFORE UPDATE OF state, title ON documents
      WHEN old.state = 'current' AND (new.state <> 'current' OR new.title <> old.title) BEGIN
        INSERT INTO passage_search (passage_search, rowid, text, heading, title)
          SELECT 'delete', id, text, heading, title FROM passage_content
          WHERE document_number = old.number;
      END;
      CREATE TRIGGER passage_search_return AFTER UPDATE OF state, title ON documents
      WHEN new.state = 'current' AND (old.state <> 'current' OR new.title <> old.title) BEGIN
        INSERT INTO passage_search (rowid, text, heading, title)
          SELECT id, text, heading, title FROM passage_content WHERE document_number = new.number;
      END;
      CREATE TRIGGER passage_search_forget BEFORE DELETE ON documents WHEN old.state = 'current' BEGIN
        DELETE FROM passages WHERE document_number = old.number;
      END;
    `),
};
