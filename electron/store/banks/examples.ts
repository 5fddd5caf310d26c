import type { Item } from "../../contract/bank.ts";
import type { ReadDatabase } from "../database.ts";
import { bankNumber } from "./banks.ts";
import { itemColumns, parseItem } from "./itemRow.ts";

/**
 * Items that show a model how to answer: of this bank first, then of the others, each in its order. Suspended ones and
 * those whose key the student doubts are left out. Failed BANK_MISSING.
 */
export function exampleItems(
  database: ReadDatabase,
  bankId: string,
  count: number,
  without: ReadonlySet<string>,
): Item[] {
  const number = bankNumber(database, bankId);
  const found = (where: string) =>
    database
      .prepare(
        `SELECT ${itemColumns} FROM items AS item JOIN banks AS bank ON bank.number = item.bank_number
        WHERE ${where} AND bank.removed_at IS NULL AND item.removed_at IS NULL
          AND item.suspended = 0 AND item.kind = 'choice' AND item.reported IS NULL
          AND item.id NOT IN (SELECT value FROM json_each(:without))
        ORDER BY item.bank_number, item.number LIMIT :count`,
      )
      .all({ number, without: JSON.stringify([...without]), count })
      .map(parseItem);
  const same = found("item.bank_number = :number");
  return same.length === count
    ? same
    : [...same, ...found("item.bank_number <> :number").slice(0, count - same.length)];
}
