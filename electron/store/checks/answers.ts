import { z } from "zod";
import { approvalRequest, checkAnswer } from "../../contract/check.ts";
import { budget, decoding, stopReason, timings, tokenCounts } from "../../contract/conversation.ts";
import { engine } from "../../contract/engine.ts";
import { failure } from "../../contract/failure.ts";
import type { StoredCheckAnswer, StoredColumnState } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json, jsonOrNull } from "../json.ts";

const storedState: z.ZodType<StoredColumnState> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waiting") }),
  z.object({ kind: z.literal("approval"), request: approvalRequest }),
  z.object({ kind: z.literal("done"), stop: stopReason }),
  z.object({ kind: z.literal("stopped") }),
  z.object({ kind: z.literal("failed"), failure }),
]);

const { column, text, model, passagesSent, replaced, certainty } = checkAnswer.shape;

const answerRow = z.object({
  column,
  engine: json(engine),
  state: json(storedState),
  text,
  model: json(model.unwrap()).nullable(),
  decoding: json(decoding).nullable(),
  tokens: json(tokenCounts).nullable(),
  timings: json(timings).nullable(),
  budget: json(budget).nullable(),
  passagesSent,
  replaced,
  certainty,
  approved: json(
    z.object({
      request: approvalRequest,
      kept: z.array(z.array(z.number().int().nonnegative())),
    }),
  ).nullable(),
});

/** What the engines of a check wrote, in the order model, second. */
export function answersOf(database: ReadDatabase, checkNumber: number): StoredCheckAnswer[] {
  const rows = database
    .prepare(
      `SELECT column_kind AS "column", engine, state, text, model, decoding, tokens, timings, budget,
        passages_sent AS passagesSent, replaced, certainty, approved
      FROM check_answers WHERE check_number = ? ORDER BY column_kind`,
    )
    .all(checkNumber);
  return z.array(answerRow).parse(rows);
}

/** Writes an engine's column anew, within the caller's transaction. */
export function putAnswer(
  database: WriteDatabase,
  checkNumber: number,
  answer: StoredCheckAnswer,
): void {
  const values = {
    checkNumber,
    column: answer.column,
    engine: JSON.stringify(answer.engine),
    state: JSON.stringify(answer.state),
    text: answer.text,
    model: jsonOrNull(answer.model),
    decoding: jsonOrNull(answer.decoding),
    tokens: jsonOrNull(answer.tokens),
    timings: jsonOrNull(answer.timings),
    budget: jsonOrNull(answer.budget),
    passagesSent: answer.passagesSent,
    replaced: answer.replaced,
    certainty: answer.certainty,
    approved: jsonOrNull(answer.approved),
  };
  const { changes } = database
    .prepare(
      `UPDATE check_answers SET engine = :engine, state = :state, text = :text, model = :model,
        decoding = :decoding, tokens = :tokens, timings = :timings, budget = :budget,
        passages_sent = :passagesSent, replaced = :replaced, certainty = :certainty,
        approved = :approved
      WHERE check_number = :checkNumber AND column_kind = :column`,
    )
    .run(values);
  // An upsert would run the insert's triggers as well, and take the text out of the index twice.
  if (changes > 0) return;
  database
    .prepare(
      `INSERT INTO check_answers (check_number, column_kind, engine, state, text, model, decoding,
        tokens, timings, budget, passages_sent, replaced, certainty, approved)
      VALUES (:checkNumber, :column, :engine, :state, :text, :model, :decoding, :tokens, :timings,
        :budget, :passagesSent, :replaced, :certainty, :approved)`,
    )
    .run(values);
}
