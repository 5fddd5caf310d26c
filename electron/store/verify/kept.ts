import { z } from "zod";
import { checkedSource, type KeptItem, keptItem } from "../../contract/verify.ts";
import { fail } from "../../core/failed.ts";
import { addOwnCard, editOwnCard, removeOwnCard, restoreOwnCard } from "../banks/ownCards.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json, jsonOrNull } from "../json.ts";

const columns = `id, kind, front, back, source, created_at AS createdAt, answer_id AS answerId,
  conversation_id AS conversationId`;

const keptRow = keptItem.extend({ source: json(checkedSource).nullable() });

/** Newest first; what was put back stands where it stood. */
export function listKept(database: ReadDatabase): KeptItem[] {
  const rows = database
    .prepare(`SELECT ${columns} FROM kept_items ORDER BY created_at DESC, number DESC`)
    .all();
  return z.array(keptRow).parse(rows);
}

/** A card becomes an item of the bank of the student's own too; one that was removed comes back with its reviews. */
export function addKept(database: WriteDatabase, item: KeptItem): void {
  database
    .transaction(() => {
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
      if (item.kind === "card" && !restoreOwnCard(database, item.id)) addOwnCard(database, item);
    })
    .immediate();
}

/** Failed PROMPT_MISSING when it is not there. */
export function editKept(
  database: WriteDatabase,
  id: string,
  front: string,
  back: string,
): KeptItem {
  return database
    .transaction(() => {
      const row = database
        .prepare(`UPDATE kept_items SET front = ?, back = ? WHERE id = ? RETURNING ${columns}`)
        .get(front, back, id);
      if (row === undefined) return fail("PROMPT_MISSING", {});
      editOwnCard(database, id, front, back);
      return keptRow.parse(row);
    })
    .immediate();
}

export function removeKept(database: WriteDatabase, id: string, at: number): void {
  database
    .transaction(() => {
      database.prepare("DELETE FROM kept_items WHERE id = ?").run(id);
      removeOwnCard(database, id, at);
    })
    .immediate();
}
