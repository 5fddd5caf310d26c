import { z } from "zod";
import { checkAnswer, checkOrigin, checkScore, checkSummary } from "../../contract/check.ts";
import { modelName } from "../../contract/modelName.ts";
import type { CheckStore } from "../../core/ports.ts";
import type { ReadDatabase } from "../database.ts";
import { json } from "../json.ts";
import { searchExpression } from "../searchExpression.ts";

type CheckQuery = Parameters<CheckStore["list"]>[0];
type CheckPage = ReturnType<CheckStore["list"]>;

const summaryRow = checkSummary.extend({
  tags: json(z.array(z.string())),
  origin: json(checkOrigin),
  score: json(checkScore),
  models: json(z.array(checkAnswer.shape.model.unwrap())).transform((models) =>
    models.map(modelName),
  ),
});

/** In the order in which their columns stand; what has not begun is not known yet. */
const models = `(
  SELECT json_group_array(json(answer.model) ORDER BY place.key)
  FROM json_each(checked.columns) AS place
  JOIN check_answers AS answer
    ON answer.check_number = checked.number AND answer.column_kind = place.value
  WHERE answer.model IS NOT NULL
)`;

/** Newest first, those of one queue in its order; a search matches questions and what was answered by word prefixes, but nothing that is withheld. */
export function listChecks(database: ReadDatabase, query: CheckQuery): CheckPage {
  const searched = query.search.trim() !== "";
  const match = searchExpression(query.search);
  if (searched && match === null) return { items: [], total: 0 };
  const matching =
    "checked.number IN (SELECT rowid FROM check_search WHERE check_search MATCH :match)";
  const where = `checked.removed_at IS NULL AND (:stage IS NULL OR checked.stage = :stage)
    AND ${searched ? matching : "true"}`;
  const values = { stage: query.stage, ...(searched && { match }) };
  const items = database
    .prepare(
      `SELECT checked.id, checked.question, checked.topic, checked.tags, checked.stage,
        checked.origin, checked.created_at AS createdAt, checked.score, ${models} AS models
      FROM checks AS checked WHERE ${where}
      ORDER BY checked.created_at DESC, checked.number LIMIT :limit OFFSET :offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset });
  const total = database
    .prepare(`SELECT count(*) FROM checks AS checked WHERE ${where}`)
    .pluck()
    .get(values);
  return { items: z.array(summaryRow).parse(items), total: z.number().parse(total) };
}

/** Ids of those with a column that waits, oldest first; removed ones wait until they are restored. */
export function unfinishedChecks(database: ReadDatabase): string[] {
  const ids = database
    .prepare(
      `SELECT checked.id FROM checks AS checked
      WHERE checked.removed_at IS NULL AND checked.number IN (
        SELECT check_number FROM check_answers WHERE state ->> '$.kind' = 'waiting'
      )
      ORDER BY checked.created_at, checked.number`,
    )
    .pluck()
    .all();
  return z.array(z.string()).parse(ids);
}
