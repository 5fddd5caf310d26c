import { z } from "zod";
import { fail } from "../../core/failed.ts";
import type { CheckStore, StoredCheck } from "../../core/ports.ts";
import type { Batch } from "../batched.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { jsonOrNull } from "../json.ts";
import { answersOf, putAnswer } from "./answers.ts";
import { checkColumns, type ParsedCheck, parseCheck } from "./checkRow.ts";
import { replaceRows, rowsOf } from "./rows.ts";

type Change = Parameters<CheckStore["update"]>[1];

const batchSize = 20;

/** All or none. */
export function addChecks(database: WriteDatabase, checks: readonly StoredCheck[]): void {
  const insert = database.prepare(
    `INSERT INTO checks (id, created_at, stage, blind, committed_at, confidence, relevant, lined_up,
      topic, tags, origin, sources, columns, score, question, mine, reference_from, reference,
      passages)
    VALUES (:id, :createdAt, :stage, :blind, :committedAt, :confidence, :relevant, :linedUp, :topic,
      :tags, :origin, :sources, :columns, :score, :question, :mine, :referenceFrom, :reference,
      :passages)`,
  );
  database
    .transaction(() => {
      for (const check of checks) {
        const { lastInsertRowid } = insert.run({
          id: check.id,
          createdAt: check.createdAt,
          blind: Number(check.blind),
          origin: JSON.stringify(check.origin),
          sources: JSON.stringify(check.sources),
          question: check.question,
          referenceFrom: check.reference?.from ?? null,
          reference: check.reference?.text ?? null,
          ...changedColumns(check),
        });
        const number = Number(lastInsertRowid);
        for (const answer of check.answers) putAnswer(database, number, answer);
        replaceRows(database, number, check.rows ?? []);
      }
    })
    .immediate();
}

/** Failed CHECK_MISSING also when it was removed. */
export function checkById(database: ReadDatabase, id: string): StoredCheck {
  const row = database
    .prepare(
      `SELECT ${checkColumns} FROM checks AS checked
      WHERE checked.id = ? AND checked.removed_at IS NULL`,
    )
    .get(id);
  return row === undefined ? fail("CHECK_MISSING", {}) : whole(database, parseCheck(row));
}

/** The number of a check that was not removed; Failed CHECK_MISSING. */
export function checkNumber(database: ReadDatabase, id: string): number {
  const number = database
    .prepare("SELECT number FROM checks WHERE id = ? AND removed_at IS NULL")
    .pluck()
    .get(id);
  return number === undefined ? fail("CHECK_MISSING", {}) : z.number().parse(number);
}

/** What is given changes, all of it or nothing. Failed CHECK_MISSING. */
export function updateCheck(database: WriteDatabase, id: string, change: Change): void {
  database
    .transaction(() => {
      const number = checkNumber(database, id);
      const columns = changedColumns(change);
      const sets = Object.keys(columns).map((name) => `${columnNames[name] ?? name} = :${name}`);
      if (sets.length > 0) {
        database
          .prepare(`UPDATE checks SET ${sets.join(", ")} WHERE number = :number`)
          .run({ ...columns, number });
      }
      if (change.rows !== undefined) replaceRows(database, number, change.rows ?? []);
    })
    .immediate();
}

const numbered = z.looseObject({ number: z.number() });

/** Reads checks whose rows are there after the one with a number, 0 for the first, in their order. */
export function linedUpReader(
  database: ReadDatabase,
): (after: number) => Batch<StoredCheck, number> {
  const next = database.prepare(
    `SELECT ${checkColumns} FROM checks AS checked
    WHERE checked.number > ? AND checked.lined_up = 1 AND checked.removed_at IS NULL
    ORDER BY checked.number LIMIT ${batchSize}`,
  );
  return (after) => {
    const rows = next.all(after);
    const last = rows.at(-1);
    return {
      values: rows.map((row) => whole(database, parseCheck(row))),
      next: last === undefined ? after : numbered.parse(last).number,
    };
  };
}

function whole(database: ReadDatabase, { check, number, linedUp }: ParsedCheck): StoredCheck {
  return {
    ...check,
    answers: answersOf(database, number),
    rows: linedUp ? rowsOf(database, number) : null,
  };
}

const columnNames: Readonly<Record<string, string>> = {
  committedAt: "committed_at",
  linedUp: "lined_up",
};

/** The values of the columns that a change writes; rows stand in a table of their own. */
function changedColumns(change: Change): Record<string, string | number | null> {
  const { tags, columns, mine, passages, relevant, rows, stage, score, topic } = change;
  return {
    ...(tags && { tags: JSON.stringify(tags) }),
    ...(columns && { columns: JSON.stringify(columns) }),
    ...(mine && {
      mine: mine.text,
      confidence: mine.confidence,
      committedAt: mine.committedAt,
    }),
    ...(passages !== undefined && { passages: jsonOrNull(passages) }),
    ...(relevant !== undefined && { relevant: Number(relevant) }),
    ...(rows !== undefined && { linedUp: Number(rows !== null) }),
    ...(stage && { stage }),
    ...(score && { score: JSON.stringify(score) }),
    ...(topic !== undefined && { topic }),
  };
}
