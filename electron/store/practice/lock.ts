import { z } from "zod";
import { fail } from "../../core/failed.ts";
import type { Lock } from "../../core/ports.ts";
import type { WriteDatabase } from "../database.ts";
import { jsonOrNull } from "../json.ts";
import { scheduleOfNumber, setSchedule } from "./schedules.ts";
import { sessionNumber } from "./sessions.ts";

/**
 * Locks items, reviews them and ends the session when endedAt is given: all of it, once, or nothing.
 * Failed SESSION_MISSING, ITEM_MISSING, and ITEM_LOCKED when one was locked before or the session has ended.
 */
export function lockResponses(
  database: WriteDatabase,
  sessionId: string,
  locks: readonly Lock[],
  endedAt: number | null,
): void {
  database
    .transaction(() => {
      const session = sessionNumber(database, sessionId);
      if (session.endedAt !== null && locks.length > 0) fail("ITEM_LOCKED", {});
      for (const lock of locks) lockOne(database, session.number, lock);
      if (endedAt === null) return;
      // One that has ended keeps its end: the same call may come again.
      database
        .prepare(
          "UPDATE sessions SET ended_at = coalesce(ended_at, ?), paused = 0 WHERE number = ?",
        )
        .run(endedAt, session.number);
    })
    .immediate();
}

function lockOne(
  database: WriteDatabase,
  session: number,
  { place, lockedAt, correct, review }: Lock,
): void {
  const item = requireOpen(database, session, place);
  database
    .prepare(
      `UPDATE responses SET locked_at = ?, correct = ?, rating = ?
      WHERE session_number = ? AND place = ?`,
    )
    .run(
      lockedAt,
      correct === null ? null : Number(correct),
      review?.rating ?? null,
      session,
      place,
    );
  if (review === null) return;
  database
    .prepare(
      `INSERT INTO reviews (item_number, session_number, place, at, rating, schedule_before)
      VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      item,
      session,
      place,
      lockedAt,
      review.rating,
      jsonOrNull(scheduleOfNumber(database, item)),
    );
  setSchedule(database, item, review.schedule);
}

const open = z.object({ item: z.number(), lockedAt: z.number().nullable() });

/** The number of the item at a place that is not locked. */
function requireOpen(database: WriteDatabase, session: number, place: number): number {
  const row = database
    .prepare(
      `SELECT item_number AS item, locked_at AS lockedAt FROM responses
      WHERE session_number = ? AND place = ?`,
    )
    .get(session, place);
  if (row === undefined) return fail("ITEM_MISSING", {});
  const { item, lockedAt } = open.parse(row);
  return lockedAt === null ? item : fail("ITEM_LOCKED", {});
}
