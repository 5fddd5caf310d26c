import { z } from "zod";
import { type BankImport, bankImport, skippedItem } from "../../contract/bank.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

const importRow = bankImport.extend({
  state: json(bankImport.shape.state),
  skippedItems: json(z.array(skippedItem)),
  notes: json(z.array(z.string())),
});

/** Newest first. */
export function listBankImports(database: ReadDatabase): BankImport[] {
  const rows = database
    .prepare(
      `SELECT id, file_name AS fileName, bank_id AS bankId, format, state, percent, imported,
        duplicates, skipped, skipped_items AS skippedItems, notes, started_at AS startedAt
      FROM bank_imports ORDER BY number DESC`,
    )
    .all();
  return z.array(importRow).parse(rows);
}

/** Adds it or writes it anew. */
export function saveBankImport(database: WriteDatabase, entry: BankImport): void {
  database
    .prepare(
      `INSERT INTO bank_imports
        (id, file_name, bank_id, format, state, percent, imported, duplicates, skipped,
          skipped_items, notes, started_at)
      VALUES (:id, :fileName, :bankId, :format, :state, :percent, :imported, :duplicates, :skipped,
        :skippedItems, :notes, :startedAt)
      ON CONFLICT (id) DO UPDATE SET
        file_name = excluded.file_name, bank_id = excluded.bank_id, format = excluded.format,
        state = excluded.state, percent = excluded.percent, imported = excluded.imported,
        duplicates = excluded.duplicates, skipped = excluded.skipped,
        skipped_items = excluded.skipped_items, notes = excluded.notes,
        started_at = excluded.started_at`,
    )
    .run({
      ...entry,
      state: JSON.stringify(entry.state),
      skippedItems: JSON.stringify(entry.skippedItems),
      notes: JSON.stringify(entry.notes),
    });
}

export function removeBankImports(database: WriteDatabase, ids: readonly string[]): void {
  database
    .prepare("DELETE FROM bank_imports WHERE id IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify(ids));
}

/** Marks imports that nobody reads any more, after Viva ended, and returns how many. */
export function interruptBankImports(database: WriteDatabase): number {
  return database
    .prepare(
      `UPDATE bank_imports SET state = '{"kind":"interrupted"}'
      WHERE state ->> '$.kind' = 'reading'`,
    )
    .run().changes;
}
