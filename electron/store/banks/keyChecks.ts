import { z } from "zod";
import type { Item } from "../../contract/bank.ts";
import { fail } from "../../core/failed.ts";
import type { CheckedItem } from "../../core/ports.ts";
import type { Batch } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { bankNumber } from "./banks.ts";
import { itemColumns, parseItem } from "./itemRow.ts";
import { itemById } from "./items.ts";

const batchSize = 200;

/** Items of one bank whose keys there are to check. */
const questions = `
  item.bank_number = :bank AND item.removed_at IS NULL AND item.suspended = 0
  AND item.kind = 'choice'`;

/** How many questions of a bank are not suspended. Failed BANK_MISSING. */
export function countQuestions(database: ReadDatabase, bankId: string): number {
  const count = database
    .prepare(`SELECT count(*) FROM items AS item INDEXED BY items_to_pick WHERE ${questions}`)
    .pluck()
    .get({ bank: bankNumber(database, bankId) });
  return z.number().parse(count);
}

/**
 * Confirmed at this time and not doubted by the student since: confirming takes a report away, so that one that is there
 * is newer, and an edit may have changed the key.
 */
const confirmedAt = `
  CASE WHEN item.reported IS NULL AND coalesce(item.edited_at <= key_check.confirmed_at, true)
  THEN key_check.confirmed_at END`;

const checkRow = z.looseObject({ number: z.number(), confirmedAt: z.number().nullable() });

/** Reads the questions of a bank that are not suspended after the one with a number, 0 for the first, in their order. Failed BANK_MISSING at once. */
export function checkedItemReader(
  database: ReadDatabase,
  bankId: string,
): (after: number) => Batch<CheckedItem, number> {
  const bank = bankNumber(database, bankId);
  const next = database.prepare(
    `SELECT item.number, ${confirmedAt} AS confirmedAt, ${itemColumns}
    FROM items AS item JOIN banks AS bank ON bank.number = item.bank_number
    LEFT JOIN key_checks AS key_check ON key_check.item_number = item.number
    WHERE ${questions} AND item.number > :after ORDER BY item.number LIMIT ${batchSize}`,
  );
  return (after) => {
    const rows = z.array(checkRow).parse(next.all({ bank, after }));
    return {
      values: rows.map((row) => ({ item: parseItem(row), confirmedAt: row.confirmedAt })),
      next: rows.at(-1)?.number ?? after,
    };
  };
}

/**
 * Notes that the key was looked up and is right, which settles a report; null takes that back, and the report is there
 * again. Failed ITEM_MISSING for what has no key, too.
 */
export function confirmKey(database: WriteDatabase, id: string, at: number | null): Item {
  return database
    .transaction(() => {
      const found = database
        .prepare(
          `SELECT item.number FROM items AS item JOIN banks AS bank ON bank.number = item.bank_number
          WHERE item.id = ? AND item.kind = 'choice'
            AND item.removed_at IS NULL AND bank.removed_at IS NULL`,
        )
        .pluck()
        .get(id);
      const number = found === undefined ? fail("ITEM_MISSING", {}) : z.number().parse(found);
      if (at === null) takeBack(database, number);
      else confirm(database, number, at);
      return itemById(database, id);
    })
    .immediate();
}

function confirm(database: WriteDatabase, number: number, at: number): void {
  database
    .prepare(
      `INSERT INTO key_checks (item_number, confirmed_at, reported)
      SELECT number, :at, reported FROM items WHERE number = :number
      ON CONFLICT DO UPDATE SET confirmed_at = excluded.confirmed_at,
        reported = coalesce(excluded.reported, reported)`,
    )
    .run({ number, at });
  database.prepare("UPDATE items SET reported = NULL WHERE number = ?").run(number);
}

function takeBack(database: WriteDatabase, number: number): void {
  database
    .prepare(
      `UPDATE items SET reported = coalesce(
        reported, (SELECT reported FROM key_checks WHERE item_number = :number)
      ) WHERE number = :number`,
    )
    .run({ number });
  database.prepare("DELETE FROM key_checks WHERE item_number = ?").run(number);
}
