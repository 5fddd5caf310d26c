import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CardContent } from "../../contract/bank.ts";
import type { KeptItem } from "../../contract/verify.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { freeName } from "./bankNames.ts";

/** In the place of a content hash: what was kept twice is there twice. */
export function keptHash(id: string): string {
  return `kept ${id}`;
}

/** Makes a card that the student kept an item of the bank of their own, within the caller's transaction. */
export function addOwnCard(
  database: WriteDatabase,
  { id, front, back, createdAt }: KeptItem,
): void {
  const content: CardContent = {
    kind: "card",
    stem: front,
    back,
    images: { stem: [], answer: [] },
  };
  database
    .prepare(
      `INSERT INTO items
        (id, bank_number, kind, options, subject, topic, content_hash, source_id, tags, content)
      VALUES (?, ?, 'card', 0, '', '', ?, '', '[]', ?)`,
    )
    .run(id, ownBank(database, createdAt), keptHash(id), JSON.stringify(content));
}

/** Follows a kept card that was edited; what is no card is no item. */
export function editOwnCard(
  database: WriteDatabase,
  id: string,
  front: string,
  back: string,
): void {
  database
    .prepare(
      `UPDATE items SET content = json_set(content, '$.stem', ?, '$.back', ?)
      WHERE id = ? AND content_hash = ?`,
    )
    .run(front, back, id, keptHash(id));
}

/** Takes a card out of its bank; sessions that hold it keep it until it is purged. */
export function removeOwnCard(database: WriteDatabase, id: string, at: number): void {
  const number = database
    .prepare(
      `UPDATE items SET removed_at = ?
      WHERE id = ? AND content_hash = ? AND removed_at IS NULL RETURNING number`,
    )
    .pluck()
    .get(at, id, keptHash(id));
  if (number !== undefined) {
    database.prepare("DELETE FROM item_tags WHERE item_number = ?").run(number);
  }
}

/** Takes a removed card into its bank again; false where there is none. */
export function restoreOwnCard(database: WriteDatabase, id: string): boolean {
  const number = database
    .prepare(
      `UPDATE items SET removed_at = NULL
      WHERE id = ? AND content_hash = ? AND removed_at IS NOT NULL RETURNING number`,
    )
    .pluck()
    .get(id, keptHash(id));
  if (number === undefined) return false;
  database
    .prepare(
      `INSERT INTO item_tags (bank_number, tag, item_number)
      SELECT bank_number, tag.value, number FROM items, json_each(items.tags) AS tag
      WHERE number = ? ON CONFLICT DO NOTHING`,
    )
    .run(number);
  return true;
}

/** Follows an item that was edited, where it is a kept card. */
export function writeBackToKept(
  database: WriteDatabase,
  id: string,
  { stem, back }: CardContent,
): void {
  database
    .prepare("UPDATE kept_items SET front = ?, back = ? WHERE id = ? AND kind = 'card'")
    .run(stem, back, id);
}

function ownBank(database: WriteDatabase, at: number): number {
  const found = ownBankNumber(database);
  if (found !== null) return found;
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO banks (id, name, origin, file_name, added_at) VALUES (?, ?, 'own', '', ?)`,
    )
    .run(randomUUID(), freeName(database, "My cards"), at);
  return Number(lastInsertRowid);
}

function ownBankNumber(database: ReadDatabase): number | null {
  const number = database.prepare("SELECT number FROM banks WHERE origin = 'own'").pluck().get();
  return number === undefined ? null : z.number().parse(number);
}
