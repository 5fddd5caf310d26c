import type { WriteDatabase } from "./database.ts";

/** Makes the search indexes again from the titles, messages and passages, which hold everything that is in them. */
export function rebuildSearch(database: WriteDatabase): void {
  database
    .transaction(() => {
      for (const index of ["title_search", "message_search", "passage_search"]) {
        database.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
      }
    })
    .immediate();
}
