import { fail } from "../../core/failed.ts";
import type { PracticeStore, StoredResponse } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { parseResponse, responseColumns, responsesWithItems } from "./responseRow.ts";
import { sessionNumber } from "./sessions.ts";

type Change = Parameters<PracticeStore["respond"]>[2];

/**
 * Saves what the student did at a place; what is not given stays. Failed SESSION_MISSING, ITEM_MISSING, and ITEM_LOCKED
 * for anything but flag and note once the item is locked or its session has ended.
 */
export function respond(
  database: WriteDatabase,
  sessionId: string,
  place: number,
  change: Change,
): StoredResponse {
  return database
    .transaction(() => {
      const { number, endedAt } = sessionNumber(database, sessionId);
      const before = responseAt(database, number, place);
      const isLocked = before.lockedAt !== null || endedAt !== null;
      if (isLocked && changesAnswer(change)) fail("ITEM_LOCKED", {});
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      );
      const after = { ...before, ...given };
      database
        .prepare(
          `UPDATE responses SET chosen = ?, confidence = ?, struck = ?, marks = ?, flagged = ?,
            note = ? WHERE session_number = ? AND place = ?`,
        )
        .run(
          after.chosen,
          after.confidence,
          JSON.stringify(after.struck),
          JSON.stringify(after.marks),
          after.flagged ? 1 : 0,
          after.note,
          number,
          place,
        );
      return responseAt(database, number, place);
    })
    .immediate();
}

function changesAnswer({ chosen, confidence, struck, marks }: Change): boolean {
  return [chosen, confidence, struck, marks].some((value) => value !== undefined);
}

function responseAt(database: ReadDatabase, number: number, place: number): StoredResponse {
  const row = database
    .prepare(
      `SELECT ${responseColumns} FROM ${responsesWithItems}
      WHERE response.session_number = ? AND response.place = ?`,
    )
    .get(number, place);
  return row === undefined ? fail("ITEM_MISSING", {}) : parseResponse(row);
}
