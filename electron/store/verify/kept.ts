import { z } from "zod";
import { checkedSource, type KeptItem, keptItem } from "../../contract/verify.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json, jsonOrNull } from "../json.ts";

const columns = `id, kind, front, back, source, created_at AS createdAt, answer_id AS answerId,
  conversation_id AS conversationId`;

const keptRow = keptItem.extend({ source: json(checkedSource).nullable() });

/** Newest first. */
export function listKept(database: ReadDatabase): KeptItem[] {
  const rows = database.prepare(`SELECT ${columns} FROM kept_items ORDER BY number DESC`).all();
  return z.array(keptRow).parse(rows);
}

export function addKept(database: WriteDatabase, item: KeptItem): void {
  database
    .prepare(
      `INSERT INTO kept_items
        (id, kind, front, back, source, created_at, answer_id, conversation_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      item.id,
      item.kind,
      item.front,
      item.back,
      jsonOrNull(item.source),
      item.createdAt,
      item.answerId,
      item.conversationId,
    );
}

/** Failed PROMPT_MISSING when it is not there. */
export function editKept(
  database: WriteDatabase,
  id: string,
  front: string,
  back: string,
): KeptItem {
  const row = database
    .prepare(`UPDATE kept_items SET front = ?, back = ? WHERE id = ? RETURNING ${columns}`)
    .get(front, back, id);
  return row === undefined ? fail("PROMPT_MISSING", {}) : keptRow.parse(row);
}

export function removeKept(database: WriteDatabase, id: string): void {
  database.prepare("DELETE FROM kept_items WHERE id = ?").run(id);
}
