import { z } from "zod";
import type { Item } from "../../contract/bank.ts";
import { fail } from "../../core/failed.ts";
import type { BankStore } from "../../core/ports.ts";
import type { Batch } from "../batched.ts";
import type { ReadDatabase } from "../database.ts";
import { searchExpression } from "../searchExpression.ts";
import { bankNumber } from "./banks.ts";
import { itemColumns, parseItem } from "./itemRow.ts";

type ItemQuery = Parameters<BankStore["items"]>[0];
type ItemPage = ReturnType<BankStore["items"]>;

const batchSize = 200;

const withBank = "items AS item JOIN banks AS bank ON bank.number = item.bank_number";

const shown: Record<ItemQuery["show"], string> = {
  all: "true",
  suspended: "item.suspended = 1",
  reported: "item.reported IS NOT NULL",
  edited: "item.edited_at IS NOT NULL",
};

/** An item, also of a removed bank until that is purged: sessions that hold it can still be read. Failed ITEM_MISSING. */
export function itemById(database: ReadDatabase, id: string): Item {
  const row = database.prepare(`SELECT ${itemColumns} FROM ${withBank} WHERE item.id = ?`).get(id);
  return row === undefined ? fail("ITEM_MISSING", {}) : parseItem(row);
}

/** Items of a bank in their order; a search matches their texts by word prefixes. Failed BANK_MISSING. */
export function listItems(database: ReadDatabase, query: ItemQuery): ItemPage {
  const number = bankNumber(database, query.bankId);
  const searched = query.query.trim() !== "";
  const match = searchExpression(query.query);
  if (searched && match === null) return { items: [], total: 0 };
  const matching = "item.number IN (SELECT rowid FROM item_search WHERE item_search MATCH :match)";
  const where = `item.bank_number = :number AND item.removed_at IS NULL AND ${shown[query.show]}
    AND ${searched ? matching : "true"}`;
  const values = searched ? { number, match } : { number };
  const items = database
    .prepare(
      `SELECT ${itemColumns} FROM ${withBank} WHERE ${where}
      ORDER BY item.number LIMIT :limit OFFSET :offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset })
    .map(parseItem);
  const total = database
    .prepare(`SELECT count(*) FROM items AS item WHERE ${where}`)
    .pluck()
    .get(values);
  return { items, total: z.number().parse(total) };
}

const numbered = z.looseObject({ number: z.number() });

/** Reads the items of a bank after the one with a number, 0 for the first, in their order. Failed BANK_MISSING at once. */
export function itemReader(
  database: ReadDatabase,
  bankId: string,
): (after: number) => Batch<Item, number> {
  const bank = bankNumber(database, bankId);
  const next = database.prepare(
    `SELECT item.number, ${itemColumns} FROM ${withBank}
    WHERE item.bank_number = ? AND item.number > ? AND item.removed_at IS NULL
    ORDER BY item.number LIMIT ${batchSize}`,
  );
  return (after) => {
    const rows = next.all(bank, after);
    const last = rows.at(-1);
    return {
      values: rows.map(parseItem),
      next: last === undefined ? after : numbered.parse(last).number,
    };
  };
}
