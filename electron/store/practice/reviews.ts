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
  goesOn: z.number(),
});

/** The last review of all, or null: also when its session was removed, because an earlier one cannot be taken back from under it. */
export function lastReview(database: ReadDatabase): Review | null {
  const found = findLast(database);
  if (found === null) return null;
  const { itemId, sessionId, place, at } = found;
  return { itemId, sessionId, place, at };
}

/**
 * Takes the last review back: the schedule is as it was before, a tutored session goes on, and the response is open
 * again where its session goes on. In an exam that has ended it stays locked and merely counts for nothing.
 * Failed NOTHING_TO_UNDO.
 */
export function undoReview(database: WriteDatabase): Review {
  return database
    .transaction(() => {
      const found = findLast(database);
      if (found === null) return fail("NOTHING_TO_UNDO", {});
      const { number, itemNumber, sessionNumber, before, goesOn, ...rest } = found;
      setSchedule(database, itemNumber, before);
      database.prepare("DELETE FROM reviews WHERE number = ?").run(number);
      database
        .prepare("UPDATE sessions SET ended_at = NULL WHERE number = ? AND mode = 'tutor'")
        .run(sessionNumber);
      database
        .prepare(
          goesOn === 1
            ? `UPDATE responses SET rating = NULL, locked_at = NULL, correct = NULL
              WHERE session_number = ? AND place = ?`
            : "UPDATE responses SET rating = NULL WHERE session_number = ? AND place = ?",
        )
        .run(sessionNumber, rest.place);
      return rest;
    })
    .immediate();
}

function findLast(database: ReadDatabase): z.infer<typeof lastRow> | null {
  const row = database
    .prepare(
      `SELECT review.number, item_number AS itemNumber, session_number AS sessionNumber,
        item.id AS itemId, session.id AS sessionId, review.place, review.at,
        schedule_before AS before, session.mode = 'tutor' OR session.ended_at IS NULL AS goesOn
      FROM reviews AS review
      JOIN items AS item ON item.number = review.item_number
      JOIN sessions AS session ON session.number = review.session_number
      WHERE review.number = (SELECT max(number) FROM reviews)`,
    )
    .get();
  return row === undefined ? null : lastRow.parse(row);
}
