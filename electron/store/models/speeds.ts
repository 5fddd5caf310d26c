import { z } from "zod";
import { speedRun, type SpeedRun } from "../../contract/modelFiles.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

const runs = z.array(json(speedRun));

/** Failed MODEL_MISSING. */
export function addSpeed(database: WriteDatabase, modelId: string, run: SpeedRun): void {
  const { changes } = database
    .prepare(
      "INSERT INTO model_speeds (id, model_number, run) SELECT ?, number, ? FROM model_files WHERE id = ? AND removed = 0",
    )
    .run(run.id, JSON.stringify(run), modelId);
  if (changes === 0) fail("MODEL_MISSING", {});
}

/** Newest first, at most limit; none of a model that is not there. */
export function speedsOf(database: ReadDatabase, modelId: string, limit: number): SpeedRun[] {
  const found = database
    .prepare(
      `SELECT run FROM model_speeds JOIN model_files AS model ON model.number = model_number
      WHERE model.id = ? AND model.removed = 0 ORDER BY model_speeds.number DESC LIMIT ?`,
    )
    .pluck()
    .all(modelId, limit);
  return runs.parse(found);
}
