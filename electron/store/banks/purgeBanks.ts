import { z } from "zod";
import type { WriteDatabase } from "../database.ts";
import { closeGaps } from "../practice/closeGaps.ts";

const keptForMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes banks and kept cards that were removed more than thirty days before now, with everything that was answered to
 * their items, and pictures that no item shows. Returns how many banks.
 */
export function purgeBanks(database: WriteDatabase, now: number): number {
  const before = now - keptForMs;
  return database
    .transaction(() => {
      const sessions = database
        .prepare(
          `SELECT DISTINCT session_number FROM responses WHERE item_number IN (
            SELECT number FROM items WHERE removed_at < :before
            UNION ALL SELECT item.number FROM items AS item
              JOIN banks AS bank ON bank.number = item.bank_number WHERE bank.removed_at < :before
          )`,
        )
        .pluck()
        .all({ before });
      const { changes } = database.prepare("DELETE FROM banks WHERE removed_at < ?").run(before);
      database.prepare("DELETE FROM items WHERE removed_at < ?").run(before);
      for (const session of z.array(z.number()).parse(sessions)) closeGaps(database, session);
      database.exec("DELETE FROM images WHERE sha256 NOT IN (SELECT sha256 FROM item_images)");
      return changes;
    })
    .immediate();
}
