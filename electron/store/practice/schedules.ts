import { z } from "zod";
import type { Schedule } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";

/** Where an item stands in spaced repetition, as the database keeps it. */
export const scheduleRow = z.object({
  due: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.enum(["new", "learning", "review", "relearning"]),
  lastReview: z.number().nullable(),
}) satisfies z.ZodType<Schedule>;

const columns = `due, stability, difficulty, scheduled_days AS scheduledDays,
  learning_steps AS learningSteps, reps, lapses, state, last_review AS lastReview`;

/** Null for an item that was never reviewed. */
export function scheduleOf(database: ReadDatabase, itemId: string): Schedule | null {
  const row = database
    .prepare(
      `SELECT ${columns} FROM schedules
      WHERE item_number = (SELECT number FROM items WHERE id = ?)`,
    )
    .get(itemId);
  return row === undefined ? null : scheduleRow.parse(row);
}

/** The same by an item's number, within a transaction. */
export function scheduleOfNumber(database: ReadDatabase, itemNumber: number): Schedule | null {
  const row = database
    .prepare(`SELECT ${columns} FROM schedules WHERE item_number = ?`)
    .get(itemNumber);
  return row === undefined ? null : scheduleRow.parse(row);
}

/** Sets an item's schedule within the caller's transaction; null makes it new again. */
export function setSchedule(
  database: WriteDatabase,
  itemNumber: number,
  schedule: Schedule | null,
): void {
  database.prepare("DELETE FROM schedules WHERE item_number = ?").run(itemNumber);
  if (schedule === null) return;
  database
    .prepare(
      `INSERT INTO schedules
      VALUES (:itemNumber, :due, :stability, :difficulty, :scheduledDays, :learningSteps, :reps,
        :lapses, :state, :lastReview)`,
    )
    .run({ itemNumber, ...scheduleRow.parse(schedule) });
}

/** The due times up to a moment of items that may be practised, earliest first. */
export function dueTimes(database: ReadDatabase, to: number): number[] {
  const times = database
    .prepare(
      `SELECT due FROM schedules CROSS JOIN items AS item ON item.number = schedules.item_number
      WHERE due <= ? AND item.suspended = 0 AND item.removed_at IS NULL
        AND item.bank_number IN (SELECT number FROM banks WHERE removed_at IS NULL)
      ORDER BY due`,
    )
    .pluck()
    .all(to);
  return z.array(z.number()).parse(times);
}
