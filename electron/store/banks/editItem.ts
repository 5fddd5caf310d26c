import { z } from "zod";
import { type Item, type ItemFields, itemFields } from "../../contract/bank.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { contentHash } from "./contentHash.ts";
import { itemById } from "./items.ts";
import { keptHash, writeBackToKept } from "./ownCards.ts";
import { detailWriter, keyAndOptions } from "./itemDetails.ts";
import { followEdit } from "../practice/followEdit.ts";

/**
 * Writes an item anew. Opinions on another wording are forgotten; what was answered follows, and so does a card that the
 * student kept. Without a time it is not the student who edits it.
 * Failed ITEM_MISSING; BAD_ARGUMENT when its kind would change or its bank holds the same item already.
 */
export function editItem(
  database: WriteDatabase,
  id: string,
  fields: ItemFields,
  at: number | null,
): Item {
  const { content, subject, topic, tags } = itemFields.parse(fields);
  return database
    .transaction(() => {
      const { number, bank, kind, hash } = requireItem(database, id);
      const before = itemById(database, id).content;
      if (content.kind !== kind) {
        fail("BAD_ARGUMENT", { argument: "kind", reason: "an item keeps its kind" });
      }
      const newHash = hash === keptHash(id) ? hash : contentHash(content);
      if (newHash !== hash) {
        requireUnique(database, bank, newHash);
        database.prepare("DELETE FROM opinions WHERE item_number = ?").run(number);
      }
      database
        .prepare(
          `UPDATE items SET subject = :subject, topic = :topic, tags = :tags, content = :content,
            key = :key, options = :options, content_hash = :newHash, edited_at = :at,
            imported_hash = iif(:newHash = :hash, imported_hash, coalesce(imported_hash, :hash))
          WHERE number = :number`,
        )
        .run({
          number,
          subject,
          topic,
          tags: JSON.stringify(tags),
          content: JSON.stringify(content),
          ...keyAndOptions(content),
          newHash,
          hash,
          at,
        });
      detailWriter(database, bank)(number, { content, tags });
      followEdit(database, number, before, content);
      if (content.kind === "card") writeBackToKept(database, id, content);
      return itemById(database, id);
    })
    .immediate();
}

/** Failed ITEM_MISSING when one of them is not there; none is changed then. */
export function suspendItems(
  database: WriteDatabase,
  ids: readonly string[],
  suspended: boolean,
): void {
  const update = database.prepare("UPDATE items SET suspended = ? WHERE number = ?");
  database
    .transaction(() => {
      for (const id of ids) update.run(suspended ? 1 : 0, requireItem(database, id).number);
    })
    .immediate();
}

/** What the student says is wrong with the key; null takes it back. Failed ITEM_MISSING. */
export function reportItem(database: WriteDatabase, id: string, note: string | null): Item {
  return database
    .transaction(() => {
      const { number } = requireItem(database, id);
      database.prepare("UPDATE items SET reported = ? WHERE number = ?").run(note, number);
      return itemById(database, id);
    })
    .immediate();
}

const place = z.object({
  number: z.number(),
  bank: z.number(),
  kind: z.string(),
  hash: z.string(),
});

/** An item that was not removed, of a bank that was not. */
function requireItem(database: ReadDatabase, id: string): z.infer<typeof place> {
  const row = database
    .prepare(
      `SELECT item.number, item.bank_number AS bank, item.kind, item.content_hash AS hash
      FROM items AS item JOIN banks AS bank ON bank.number = item.bank_number
      WHERE item.id = ? AND item.removed_at IS NULL AND bank.removed_at IS NULL`,
    )
    .get(id);
  return row === undefined ? fail("ITEM_MISSING", {}) : place.parse(row);
}

function requireUnique(database: ReadDatabase, bank: number, hash: string): void {
  const twin = database
    .prepare("SELECT 1 FROM items WHERE bank_number = ? AND content_hash = ?")
    .get(bank, hash);
  if (twin === undefined) return;
  fail("BAD_ARGUMENT", { argument: "content", reason: "its bank holds the same item already" });
}
