import type { Migration } from "./migration.ts";

/**
 * What an item was when it came in, once the student has edited it: the file it came from, imported again, must not
 * bring the uncorrected question back beside it.
 */
export const importedHash: Migration = {
  version: 19,
  up: (database) =>
    database.exec(`
      ALTER TABLE items ADD COLUMN imported_hash TEXT;
      CREATE INDEX items_by_imported_hash ON items (bank_number, imported_hash)
        WHERE imported_hash IS NOT NULL;
    `),
};
