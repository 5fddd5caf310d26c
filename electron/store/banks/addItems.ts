import { randomUUID } from "node:crypto";
import { z } from "zod";
import { itemFields } from "../../contract/bank.ts";
import type { AddedItem, FoundItem } from "../../core/ports.ts";
import type { WriteDatabase } from "../database.ts";
import { bankNumber } from "./banks.ts";
import { contentHash } from "./contentHash.ts";
import { detailWriter, keyAndOptions } from "./itemDetails.ts";

/** Adds items to a bank, all in one transaction, and says of each what became of it. Failed BANK_MISSING. */
export function addItems(
  database: WriteDatabase,
  bankId: string,
  items: readonly FoundItem[],
): AddedItem[] {
  return database
    .transaction(() => {
      const add = itemAdder(database, bankNumber(database, bankId));
      return items.map((item) => add(item));
    })
    .immediate();
}

function itemAdder(database: WriteDatabase, number: number): (item: FoundItem) => AddedItem {
  const twin = database
    .prepare("SELECT key FROM items WHERE bank_number = ? AND content_hash = ?")
    .pluck();
  const original = database
    .prepare("SELECT 1 FROM items WHERE bank_number = ? AND imported_hash = ?")
    .pluck();
  const insert = database.prepare(
    `INSERT INTO items (id, bank_number, kind, key, options, subject, topic, content_hash, source_id,
      tags, content)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const writeDetails = detailWriter(database, number);
  return (item) => {
    // What could not be read again must not come in.
    const fields = itemFields.parse(item);
    const { content, subject, topic, tags } = fields;
    const hash = contentHash(content);
    const { key, options } = keyAndOptions(content);
    const known = z.number().nullish().parse(twin.get(number, hash));
    if (known !== undefined) return known === key ? "duplicate" : "keyDiffers";
    // The student has corrected it since; the correction stays.
    if (original.get(number, hash) !== undefined) return "duplicate";
    const { lastInsertRowid } = insert.run(
      randomUUID(),
      number,
      content.kind,
      key,
      options,
      subject,
      topic,
      hash,
      item.sourceId,
      JSON.stringify(tags),
      JSON.stringify(content),
    );
    writeDetails(lastInsertRowid, fields);
    return "imported";
  };
}
