import { z } from "zod";
import { fail } from "../../core/failed.ts";
import type { Review } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";
import { scheduleRow, setSchedule } from "./schedules.ts";

const lastRow = z.object({
  number: z.number(),
  itemNumber: z.number(),
  sessionNumber: z.number(),
  itemId: z.string(),
  sessionId: z.string(),
  place: z.number(),
  at: z.number(),
  before: json(scheduleRow).nullable(),
  opens: z.number(),
});

/**
 * The last review of all, or null: also when it was taken back already, so that the same wish, sent again, takes nothing
 * else back, and while its session is removed, because an earlier one cannot be taken back from under it.
 */
export function lastReview(database: ReadDatabase): Review | null {
  const found = findLast(database);
  if (found === null) return null;
  const { itemId, sessionId, place, at } = found;
  return { itemId, sessionId, place, at };
}

/**
 * Takes the last review back: the schedule is as it was before. A card is open for another rating, and its tutored
 * session goes on, unless its exam has ended or its time is up. A question stays locked as it was answered, because its
 * key was seen. Failed NOTHING_TO_UNDO.
 */
export function undoReview(database: WriteDatabase): Review {
  return database
    .transaction(() => {
      const found = findLast(database);
      if (found === null) return fail("NOTHING_TO_UNDO", {});
      const { number, itemNumber, sessionNumber, before, opens, ...rest } = found;
      setSchedule(database, itemNumber, before);
      database.prepare("DELETE FROM reviews WHERE number = ?").run(number);
      database
        .prepare(
          `UPDATE responses SET rating = NULL, locked_at = iif(?, NULL, locked_at)
          WHERE session_number = ? AND place = ?`,
        )
        .run(opens, sessionNumber, rest.place);
      if (opens === 1) {
        database.prepare("UPDATE sessions SET ended_at = NULL WHERE number = ?").run(sessionNumber);
      }
      return rest;
    })
    .immediate();
}

/** Numbers are never given twice, so the sequence tells the newest review also when it was taken back. */
function findLast(database: ReadDatabase): z.infer<typeof lastRow> | null {
  const row = database
    .prepare(
      `SELECT review.number, item_number AS itemNumber, session_number AS sessionNumber,
        item.id AS itemId, session.id AS sessionId, review.place, review.at,
        schedule_before AS before, item.kind = 'card'
          AND (session.mode = 'tutor' OR session.ended_at IS NULL)
          AND session.remaining_ms IS NOT 0 AS opens
      FROM reviews AS review
      JOIN items AS item ON item.number = review.item_number
      JOIN sessions AS session
        ON session.number = review.session_number AND session.removed_at IS NULL
      WHERE review.number = (SELECT seq FROM sqlite_sequence WHERE name = 'reviews')`,
    )
    .get();
  return row === undefined ? null : lastRow.parse(row);
}
