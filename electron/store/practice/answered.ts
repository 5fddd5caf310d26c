import { z } from "zod";
import { confidence } from "../../contract/practice.ts";
import type { AnsweredItem, PracticeStore } from "../../core/ports.ts";
import { banksOfAnswers } from "../banks/presentBanks.ts";
import type { Batch } from "../batched.ts";
import type { ReadDatabase } from "../database.ts";

const batchSize = 1000;

/** Whether a row of responses named response is right, 1 or 0: a card is unless it was not known, as for spaced repetition. */
export const isRight = "coalesce(response.correct, response.rating <> 'again', 0)";

/** Whether something was really answered there; a block that ended locks what was left open, too. */
export const isAnswered = "(response.chosen IS NOT NULL OR response.rating IS NOT NULL)";

/**
 * Whether how it went may be seen, with the row of its session named session: an exam that goes on hides it, and so does
 * a session that was removed.
 */
export const maySeeFeedback = `(response.locked_at IS NOT NULL AND session.removed_at IS NULL
  AND (session.mode = 'tutor' OR session.ended_at IS NOT NULL))`;

/**
 * Answers whose feedback may be seen, with the rows named response, item and session. What was left open in a block
 * that ended is locked with it and counts as wrong; a card counts once it was rated. CROSS keeps SQLite from beginning
 * with the items, of which there may be very many more.
 */
const answers = `
  responses AS response
  CROSS JOIN items AS item ON item.number = response.item_number
  CROSS JOIN sessions AS session ON session.number = response.session_number
  WHERE ${maySeeFeedback} AND (item.kind = 'choice' OR response.rating IS NOT NULL)`;

const answerRow = z.object({
  sessionNumber: z.number(),
  itemId: z.string(),
  sessionId: z.string(),
  place: z.number(),
  subject: z.string(),
  kind: z.enum(["choice", "card"]),
  options: z.number(),
  answered: z.number(),
  correct: z.number(),
  confidence: confidence.nullable(),
  spentMs: z.number(),
  at: z.number(),
});

/** Where a batch of answers begins: after this one. */
type After = { readonly at: number; readonly session: number; readonly place: number };

export const beforeAllAnswers: After = { at: -1, session: 0, place: 0 };

/** Reads answers to items of these banks (all, when there are none) after another one, oldest first. */
export function answerReader(
  database: ReadDatabase,
  banks: readonly string[],
): (after: After) => Batch<AnsweredItem, After> {
  // Cards have right or wrong from their rating alone; what was not chosen has no confidence.
  const next = database.prepare(
    `SELECT session.number AS sessionNumber, item.id AS itemId, session.id AS sessionId,
      response.place, item.subject, item.kind, item.options,
      ${isAnswered} AS answered, ${isRight} AS correct,
      iif(response.chosen IS NULL AND item.kind = 'choice', NULL, response.confidence) AS confidence,
      response.spent_ms AS spentMs, response.locked_at AS at
    FROM ${answers}
      AND (response.locked_at, response.session_number, response.place) > (:at, :session, :place)
      AND item.bank_number IN ${banksOfAnswers}
    ORDER BY response.locked_at, response.session_number, response.place LIMIT ${batchSize}`,
  );
  return (after) => {
    const rows = z.array(answerRow).parse(next.all({ ...after, banks: JSON.stringify(banks) }));
    const last = rows.at(-1);
    return {
      values: rows.map(({ answered, correct, sessionNumber: _sessionNumber, ...row }) => ({
        ...row,
        answered: answered === 1,
        correct: correct === 1,
      })),
      next:
        last === undefined
          ? after
          : { at: last.at, session: last.sessionNumber, place: last.place },
    };
  };
}

/** Of what was really answered; null before the first. */
export function meanMs(database: ReadDatabase): number | null {
  const mean = database
    .prepare(`SELECT avg(response.spent_ms) FROM ${answers} AND ${isAnswered}`)
    .pluck()
    .get();
  return z.number().nullable().parse(mean);
}

const earlierRow = z.object({ answered: z.number(), right: z.number() });

/** How an item went before a moment, each time it was really answered. */
export function earlierAnswers(
  database: ReadDatabase,
  itemId: string,
  before: number,
): ReturnType<PracticeStore["earlier"]> {
  const row = database
    .prepare(
      `SELECT count(*) AS answered, count(*) FILTER (WHERE ${isRight}) AS right
      FROM ${answers} AND ${isAnswered} AND response.locked_at < ?
        AND response.item_number = (SELECT number FROM items WHERE id = ?)`,
    )
    .get(before, itemId);
  return earlierRow.parse(row);
}
