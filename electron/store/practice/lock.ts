import { z } from "zod";
import { fail } from "../../core/failed.ts";
import type { Lock } from "../../core/ports.ts";
import type { WriteDatabase } from "../database.ts";
import { jsonOrNull } from "../json.ts";
import { scheduleOfNumber, setSchedule } from "./schedules.ts";
import { sessionNumber } from "./sessions.ts";

/**
 * Locks items, reviews them and ends the session when endedAt is given: all of it, once, or nothing. The end of an exam
 * also reviews what its own time has locked before.
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
      for (const lock of locks) lockOne(database, session.number, lock, endedAt !== null);
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
  ends: boolean,
): void {
  const { item, isOpen, isHidden } = responseAt(database, session, place);
  const isReviewedLate = ends && isHidden && review !== null;
  if (!isOpen && !isReviewedLate) fail("ITEM_LOCKED", {});
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

const flag = z.number().transform((value) => value === 1);
const responseRow = z.object({ item: z.number(), isOpen: flag, isHidden: flag });

/** The item at a place, whether it is open, and whether its review waits for the end of an exam. Failed ITEM_MISSING. */
function responseAt(
  database: WriteDatabase,
  session: number,
  place: number,
): z.infer<typeof responseRow> {
  const row = database
    .prepare(
      `SELECT item_number AS item, locked_at IS NULL AS isOpen,
        sessions.mode = 'exam' AND locked_at IS NOT NULL AND rating IS NULL AS isHidden
      FROM responses JOIN sessions ON sessions.number = session_number
      WHERE session_number = ? AND responses.place = ?`,
    )
    .get(session, place);
  return row === undefined ? fail("ITEM_MISSING", {}) : responseRow.parse(row);
}
