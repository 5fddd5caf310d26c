import type { WriteDatabase } from "./database.ts";

const indexes = [
  "title_search",
  "message_search",
  "passage_search",
  "item_search",
  "check_search",
] as const;

/**
 * Makes the search indexes again from the titles, messages, passages, items and checks, which hold everything that is in them;
 * those that an earlier schema does not have yet are left out.
 */
export function rebuildSearch(database: WriteDatabase): void {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?");
  database
    .transaction(() => {
      for (const index of indexes) {
        if (exists.get(index) === undefined) continue;
        database.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
      }
    })
    .immediate();
}
