import { rebuildSearch } from "../rebuildSearch.ts";
import type { Migration } from "./migration.ts";

const fill = "INSERT INTO passage_words (term) SELECT term FROM passage_terms";

/**
 * Every term that the library's index ever held, in the order in which it came: what a mistyped word is compared
 * with. FTS5 could list its terms too, but reads the whole index for it. Rows are only ever added.
 */
export const passageWords: Migration = {
  version: 12,
  up: (database) => {
    database.exec(`
      CREATE TABLE passage_words (
        number INTEGER PRIMARY KEY,
        term TEXT NOT NULL UNIQUE
      ) STRICT;
    `);
    try {
      database.exec(fill);
    } catch {
      // A broken index is made again at every opening, but only after the migrations.
      rebuildSearch(database);
      database.exec(fill);
    }
  },
};
