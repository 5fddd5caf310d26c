import { z } from "zod";
import { session } from "../../contract/practice.ts";
import { fail } from "../../core/failed.ts";
import type { PracticeStore, StoredSession } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";
import { removedSessions } from "./removeSession.ts";
import { parseResponse, responseColumns, responsesWithItems } from "./responseRow.ts";

type NewSession = Parameters<PracticeStore["begin"]>[0];

/**
 * Begins a session with an open response for each of these items, flagged where the item's newest response is: a flag
 * stays until the student takes it off. Failed ITEM_MISSING.
 */
export function beginSession(
  database: WriteDatabase,
  { id, plan, createdAt, remainingMs }: NewSession,
  itemIds: readonly string[],
): void {
  const insertResponse = database.prepare(
    `INSERT INTO responses (session_number, place, item_number, flagged)
    SELECT ?, ?, item.number, coalesce((
      SELECT flagged FROM responses
      WHERE item_number = item.number AND session_number NOT IN ${removedSessions}
      ORDER BY session_number DESC LIMIT 1
    ), 0) FROM items AS item JOIN banks AS bank ON bank.number = item.bank_number
    WHERE item.id = ? AND item.removed_at IS NULL AND bank.removed_at IS NULL`,
  );
  database
    .transaction(() => {
      const { lastInsertRowid: number } = database
        .prepare("INSERT INTO sessions (id, plan, created_at, remaining_ms) VALUES (?, ?, ?, ?)")
        .run(id, JSON.stringify(plan), createdAt, wholeMs(remainingMs));
      itemIds.forEach((itemId, place) => {
        const { changes } = insertResponse.run(number, place, itemId);
        if (changes === 0) fail("ITEM_MISSING", {});
      });
      database
        .prepare(
          `INSERT INTO session_banks (session_number, bank_number)
          SELECT DISTINCT response.session_number, item.bank_number FROM ${responsesWithItems}
          WHERE response.session_number = ?`,
        )
        .run(number);
    })
    .immediate();
}

const sessionRow = session.omit({ responses: true }).extend({
  number: z.number(),
  plan: json(session.shape.plan),
  paused: z.number().transform((paused) => paused === 1),
});

/** Failed SESSION_MISSING. */
export function sessionById(database: ReadDatabase, id: string): StoredSession {
  const row = database
    .prepare(
      `SELECT number, id, plan, created_at AS createdAt, ended_at AS endedAt, place, paused,
        remaining_ms AS remainingMs
      FROM sessions WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id);
  if (row === undefined) return fail("SESSION_MISSING", {});
  const { number, ...found } = sessionRow.parse(row);
  const responses = database
    .prepare(
      `SELECT ${responseColumns} FROM ${responsesWithItems}
      WHERE response.session_number = ? ORDER BY response.place`,
    )
    .all(number)
    .map(parseResponse);
  return { ...found, responses };
}

const numberRow = z.object({ number: z.number(), endedAt: z.number().nullable() });

/** The number of a session, and when it ended. Failed SESSION_MISSING. */
export function sessionNumber(database: ReadDatabase, id: string): z.infer<typeof numberRow> {
  const row = database
    .prepare("SELECT number, ended_at AS endedAt FROM sessions WHERE id = ? AND removed_at IS NULL")
    .get(id);
  return row === undefined ? fail("SESSION_MISSING", {}) : numberRow.parse(row);
}

/** Failed SESSION_MISSING, and ITEM_MISSING where the session has no such place. */
export function goTo(database: WriteDatabase, id: string, place: number): void {
  database
    .transaction(() => {
      const { number } = sessionNumber(database, id);
      const { changes } = database
        .prepare(
          `UPDATE sessions SET place = :place WHERE number = :number AND EXISTS (
            SELECT 1 FROM responses WHERE session_number = :number AND place = :place
          )`,
        )
        .run({ number, place });
      if (changes === 0) fail("ITEM_MISSING", {});
    })
    .immediate();
}

/** Failed SESSION_MISSING. */
export function pauseSession(database: WriteDatabase, id: string, paused: boolean): void {
  const { changes } = database
    .prepare("UPDATE sessions SET paused = ? WHERE id = ? AND removed_at IS NULL")
    .run(paused ? 1 : 0, id);
  if (changes === 0) fail("SESSION_MISSING", {});
}

/** Adds to the time of a place while it is open, and sets that of the block while it goes on. Failed SESSION_MISSING, ITEM_MISSING. */
export function tick(
  database: WriteDatabase,
  id: string,
  place: number,
  moreMs: number,
  remainingMs: number | null,
): void {
  database
    .transaction(() => {
      const { number } = sessionNumber(database, id);
      const { changes } = database
        .prepare(
          `UPDATE responses SET spent_ms = spent_ms + iif(locked_at IS NULL, ?, 0)
          WHERE session_number = ? AND place = ?`,
        )
        .run(wholeMs(moreMs), number, place);
      if (changes === 0) fail("ITEM_MISSING", {});
      database
        .prepare("UPDATE sessions SET remaining_ms = ? WHERE number = ? AND ended_at IS NULL")
        .run(wholeMs(remainingMs), number);
    })
    .immediate();
}

/** Clocks may give fractions, or a moment after the end. */
function wholeMs(ms: number | null): number | null {
  return ms === null ? null : Math.max(0, Math.round(ms));
}
