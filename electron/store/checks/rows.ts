import { z } from "zod";
import { checkRow, type CheckRow, pointVerdict, type Settlement } from "../../contract/check.ts";
import { checkedSource } from "../../contract/verify.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json, jsonOrNull } from "../json.ts";

const { id, kind, claims, relations, evidence, cardId } = checkRow.shape;

const pointRow = z
  .object({
    id,
    kind,
    claims: json(claims),
    relations: json(relations),
    evidence: json(evidence),
    verdict: pointVerdict.nullable(),
    source: json(checkedSource).nullable(),
    note: z.string().nullable(),
    settledAt: z.number().nullable(),
    settledBy: z.string().nullable(),
    cardId,
  })
  .transform(({ verdict, source, note, settledAt, settledBy, ...point }): CheckRow => {
    if (verdict === null || note === null || settledAt === null || settledBy === null) {
      return { ...point, settled: null };
    }
    return { ...point, settled: { verdict, source, note, at: settledAt, by: settledBy } };
  });

/** The points of a check's board in their order. */
export function rowsOf(database: ReadDatabase, checkNumber: number): CheckRow[] {
  const rows = database
    .prepare(
      `SELECT id, kind, claims, relations, evidence, verdict, source, note,
        settled_at AS settledAt, settled_by AS settledBy, card_id AS cardId
      FROM check_rows WHERE check_number = ? ORDER BY place`,
    )
    .all(checkNumber);
  return z.array(pointRow).parse(rows);
}

/** Puts these points in the place of all that were there, within the caller's transaction. */
export function replaceRows(
  database: WriteDatabase,
  checkNumber: number,
  rows: readonly CheckRow[],
): void {
  database.prepare("DELETE FROM check_rows WHERE check_number = ?").run(checkNumber);
  // A card that was discarded since the row was read stays away.
  const insert = database.prepare(
    `INSERT INTO check_rows (id, check_number, place, kind, claims, relations, evidence, verdict,
      source, note, settled_at, settled_by, card_id)
    VALUES (:id, :checkNumber, :place, :kind, :claims, :relations, :evidence, :verdict, :source,
      :note, :at, :by, (SELECT id FROM kept_items WHERE id = :cardId))`,
  );
  rows.forEach((row, place) =>
    insert.run({
      id: row.id,
      checkNumber,
      place,
      kind: row.kind,
      claims: JSON.stringify(row.claims),
      relations: JSON.stringify(row.relations),
      evidence: JSON.stringify(row.evidence),
      ...settledColumns(row.settled),
      cardId: row.cardId,
    }),
  );
}

/** Settles a point, or opens it again with null, within the caller's transaction. Failed POINT_MISSING. */
export function settleRow(
  database: WriteDatabase,
  checkNumber: number,
  rowId: string,
  settled: Settlement | null,
): void {
  const { changes } = database
    .prepare(
      `UPDATE check_rows SET verdict = :verdict, source = :source, note = :note, settled_at = :at,
        settled_by = :by
      WHERE check_number = :checkNumber AND id = :rowId`,
    )
    .run({ checkNumber, rowId, ...settledColumns(settled) });
  if (changes === 0) fail("POINT_MISSING", {});
}

function settledColumns(settled: Settlement | null) {
  return {
    verdict: settled?.verdict ?? null,
    source: jsonOrNull(settled?.source ?? null),
    note: settled?.note ?? null,
    at: settled?.at ?? null,
    by: settled?.by ?? null,
  };
}
