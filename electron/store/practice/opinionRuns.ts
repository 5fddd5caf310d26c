import { z } from "zod";
import { opinionRun } from "../../contract/opinion.ts";
import type { PracticeStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

type StoredRun = ReturnType<PracticeStore["runs"]["list"]>[number];

const { id, bankId, settings, state, startedAt } = opinionRun.shape;
const runRow = z.object({ id, bankId, settings: json(settings), state: json(state), startedAt });

/** Newest first. */
export function listRuns(database: ReadDatabase): StoredRun[] {
  const rows = database
    .prepare(
      `SELECT id, bank_id AS bankId, settings, state, started_at AS startedAt FROM opinion_runs
      ORDER BY number DESC`,
    )
    .all();
  return z.array(runRow).parse(rows);
}

/** Adds it or writes it anew. */
export function saveRun(database: WriteDatabase, run: StoredRun): void {
  database
    .prepare(
      `INSERT INTO opinion_runs (id, bank_id, settings, state, started_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, state = excluded.state`,
    )
    .run(
      run.id,
      run.bankId,
      JSON.stringify(run.settings),
      JSON.stringify(run.state),
      run.startedAt,
    );
}

export function removeRuns(database: WriteDatabase, ids: readonly string[]): void {
  database
    .prepare("DELETE FROM opinion_runs WHERE id IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify(ids));
}
