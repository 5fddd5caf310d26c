import { z } from "zod";
import { type Bank, bank } from "../../contract/bank.ts";
import { fail } from "../../core/failed.ts";
import type { BankStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { freeName, requireFreeName } from "./bankNames.ts";

const itemsOf = (condition: string) => `(
  SELECT count(*) FROM items AS item
  WHERE item.bank_number = bank.number AND item.removed_at IS NULL AND ${condition}
)`;

const selectBanks = `
  SELECT bank.id, bank.name, bank.origin, bank.format, bank.file_name AS fileName,
    bank.added_at AS addedAt, ${itemsOf("true")} AS items,
    ${itemsOf("item.suspended = 1")} AS suspended,
    ${itemsOf("item.reported IS NOT NULL")} AS reported
  FROM banks AS bank WHERE bank.removed_at IS`;

/** Those that were not removed, by name. */
export function listBanks(database: ReadDatabase): Bank[] {
  const rows = database
    .prepare(`${selectBanks} NULL ORDER BY bank.name COLLATE NOCASE, bank.name`)
    .all();
  return z.array(bank).parse(rows);
}

/** Those that can be restored, the last removed first. */
export function listRemovedBanks(database: ReadDatabase): Bank[] {
  const rows = database.prepare(`${selectBanks} NOT NULL ORDER BY bank.removed_at DESC`).all();
  return z.array(bank).parse(rows);
}

/** Failed BANK_MISSING also when it was removed. */
export function bankById(database: ReadDatabase, id: string): Bank {
  const row = database.prepare(`${selectBanks} NULL AND bank.id = ?`).get(id);
  return row === undefined ? fail("BANK_MISSING", {}) : bank.parse(row);
}

export function bankWithName(database: ReadDatabase, name: string): Bank | null {
  const row = database.prepare(`${selectBanks} NULL AND bank.name = ?`).get(name);
  return row === undefined ? null : bank.parse(row);
}

/** The number of a bank that was not removed; Failed BANK_MISSING. */
export function bankNumber(database: ReadDatabase, id: string): number {
  const number = database
    .prepare("SELECT number FROM banks WHERE id = ? AND removed_at IS NULL")
    .pluck()
    .get(id);
  return number === undefined ? fail("BANK_MISSING", {}) : z.number().parse(number);
}

/** Failed BAD_ARGUMENT when another bank has the name. */
export function createBank(
  database: WriteDatabase,
  { id, name, format, fileName, addedAt }: Parameters<BankStore["create"]>[0],
): void {
  database
    .transaction(() => {
      requireFreeName(database, name, id);
      database
        .prepare(
          `INSERT INTO banks (id, name, origin, format, file_name, added_at)
          VALUES (?, ?, 'file', ?, ?, ?)`,
        )
        .run(id, name, format, fileName, addedAt);
    })
    .immediate();
}

/** Failed BANK_MISSING, and BAD_ARGUMENT when another bank has the name. */
export function renameBank(database: WriteDatabase, id: string, name: string): void {
  database
    .transaction(() => {
      const number = bankNumber(database, id);
      requireFreeName(database, name, id);
      database.prepare("UPDATE banks SET name = ? WHERE number = ?").run(name, number);
    })
    .immediate();
}

/** Hides a bank with its items; it can be restored until purgeBanks deletes it. Failed BAD_ARGUMENT for the own bank. */
export function removeBank(database: WriteDatabase, id: string, at: number): void {
  database
    .transaction(() => {
      const { origin } = bankById(database, id);
      if (origin === "own") {
        fail("BAD_ARGUMENT", {
          argument: "bankId",
          reason: "the bank of your own cards cannot be removed; its cards can",
        });
      }
      database.prepare("UPDATE banks SET removed_at = ? WHERE id = ?").run(at, id);
    })
    .immediate();
}

/** Brings a removed bank back, under a name of its own when another has taken its name meanwhile. */
export function restoreBank(database: WriteDatabase, id: string): void {
  database
    .transaction(() => {
      const row = database
        .prepare("SELECT name, removed_at AS removedAt FROM banks WHERE id = ?")
        .get(id);
      if (row === undefined) fail("BANK_MISSING", {});
      const { name, removedAt } = left.parse(row);
      if (removedAt === null) return;
      database
        .prepare("UPDATE banks SET removed_at = NULL, name = ? WHERE id = ?")
        .run(freeName(database, name), id);
    })
    .immediate();
}

const left = z.object({ name: z.string(), removedAt: z.number().nullable() });
