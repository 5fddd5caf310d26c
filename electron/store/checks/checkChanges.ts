import { z } from "zod";
import type { EngineColumn } from "../../contract/check.ts";
import { fail } from "../../core/failed.ts";
import type { CheckStore, StoredCheckAnswer } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { addKept } from "../verify/kept.ts";
import { putAnswer } from "./answers.ts";
import { checkNumber } from "./checks.ts";
import { settleRow } from "./rows.ts";

type Settle = Parameters<CheckStore["settle"]>;
type Cards = Parameters<CheckStore["keep"]>[1];

/** What an engine wrote is taken in also once its check was removed: it may come back. Failed CHECK_MISSING. */
export function saveAnswer(database: WriteDatabase, id: string, answer: StoredCheckAnswer): void {
  database.transaction(() => putAnswer(database, anyCheckNumber(database, id), answer)).immediate();
}

/** Saves the text so far; a save that comes after the column's end changes nothing. Failed CHECK_MISSING, POINT_MISSING. */
export function saveText(
  database: WriteDatabase,
  id: string,
  column: EngineColumn,
  text: string,
): void {
  const { changes } = database
    .prepare(
      `UPDATE check_answers SET text = ?
      WHERE check_number = (SELECT number FROM checks WHERE id = ?) AND column_kind = ?
        AND state ->> '$.kind' = 'waiting'`,
    )
    .run(text, id, column);
  if (changes > 0) return;
  const answer = database
    .prepare("SELECT 1 FROM check_answers WHERE check_number = ? AND column_kind = ?")
    .get(anyCheckNumber(database, id), column);
  if (answer === undefined) fail("POINT_MISSING", {});
}

/** Settles a point, or opens it again, with what follows for the whole check. Failed CHECK_MISSING, POINT_MISSING. */
export function settlePoint(
  database: WriteDatabase,
  id: Settle[0],
  rowId: Settle[1],
  settled: Settle[2],
  { stage, score }: Settle[3],
): void {
  database
    .transaction(() => {
      const number = checkNumber(database, id);
      settleRow(database, number, rowId, settled);
      database
        .prepare("UPDATE checks SET stage = ?, score = ? WHERE number = ?")
        .run(stage, JSON.stringify(score), number);
    })
    .immediate();
}

/** Makes a card of each point that has none yet. Failed CHECK_MISSING, POINT_MISSING. */
export function keepCards(database: WriteDatabase, id: string, cards: Cards): void {
  database
    .transaction(() => {
      const number = checkNumber(database, id);
      const find = database
        .prepare("SELECT card_id FROM check_rows WHERE check_number = ? AND id = ?")
        .pluck();
      const remember = database.prepare(
        "UPDATE check_rows SET card_id = ? WHERE check_number = ? AND id = ?",
      );
      for (const { rowId, card } of cards) {
        const cardId = find.get(number, rowId);
        if (cardId === undefined) fail("POINT_MISSING", {});
        if (cardId !== null) continue;
        addKept(database, card);
        remember.run(card.id, number, rowId);
      }
    })
    .immediate();
}

function anyCheckNumber(database: ReadDatabase, id: string): number {
  const number = database.prepare("SELECT number FROM checks WHERE id = ?").pluck().get(id);
  return number === undefined ? fail("CHECK_MISSING", {}) : z.number().parse(number);
}
