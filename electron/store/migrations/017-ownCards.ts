import { randomUUID } from "node:crypto";
import type { Migration } from "./migration.ts";

/** Takes the cards that were kept before there were banks into a bank of their own. */
export const ownCards: Migration = {
  version: 17,
  up: (database) => {
    database
      .prepare(
        `INSERT INTO banks (id, name, origin, file_name, added_at)
        SELECT ?, 'My cards', 'own', '', min(created_at) FROM kept_items
        WHERE kind = 'card' HAVING count(*) > 0`,
      )
      .run(randomUUID());
    database.exec(`
      INSERT INTO items
        (id, bank_number, kind, options, subject, topic, content_hash, source_id, tags, content)
      SELECT kept.id, bank.number, 'card', 0, '', '', 'kept ' || kept.id, '', '[]', json_object(
        'kind', 'card', 'stem', kept.front, 'back', kept.back,
        'images', json_object('stem', json_array(), 'answer', json_array())
      )
      FROM kept_items AS kept JOIN banks AS bank ON bank.origin = 'own'
      WHERE kept.kind = 'card' ORDER BY kept.number
    `);
  },
};
