import type { WriteDatabase } from "../database.ts";

const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** Documents that an answer or a check was given, or that a claim or a point was checked against. */
const cited = `
  SELECT passage.value ->> '$.documentId' AS id
  FROM messages JOIN json_each(messages.passages) AS passage WHERE role = 'answer'
  UNION SELECT source ->> '$.passage.documentId' FROM decisions WHERE source IS NOT NULL
  UNION SELECT source ->> '$.passage.documentId' FROM kept_items WHERE source IS NOT NULL
  UNION SELECT passage.value ->> '$.documentId'
  FROM checks JOIN json_each(checks.passages) AS passage WHERE checks.passages IS NOT NULL
  UNION SELECT source ->> '$.passage.documentId' FROM check_rows WHERE source IS NOT NULL`;

/**
 * Deletes documents that left the library more than thirty days before now, and returns how many:
 * those that were removed, and those that were replaced unless something still cites them.
 */
export function purgeDocuments(database: WriteDatabase, now: number): number {
  const before = now - keptForMs;
  const waiting = database.prepare("SELECT 1 FROM documents WHERE left_at < ?").get(before);
  if (waiting === undefined) return 0;
  return database
    .prepare(
      `DELETE FROM documents WHERE left_at < :before AND (
        state = 'removed'
        OR (state = 'replaced' AND id NOT IN (
          SELECT id FROM (${cited}) WHERE id IS NOT NULL
        ))
      )`,
    )
    .run({ before }).changes;
}
