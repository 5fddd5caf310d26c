import { z } from "zod";
import { type VerifyCount, verifyCount } from "../../contract/verify.ts";
import type { ReadDatabase } from "../database.ts";

/** How often claims were settled in which way, for each model, topic and kind of prompt. */
export function countVerdicts(database: ReadDatabase): VerifyCount[] {
  const rows = database
    .prepare(
      `SELECT message.model ->> '$.name' AS model, coalesce(message.topic, '') AS topic, prompt.kind,
        count(*) FILTER (WHERE decision.verdict = 'confirmed') AS confirmed,
        count(*) FILTER (WHERE decision.verdict = 'wrong') AS wrong,
        count(*) FILTER (WHERE decision.verdict = 'notFound') AS notFound
      FROM decisions AS decision
      JOIN prompts AS prompt ON prompt.number = decision.prompt_number
      JOIN messages AS message ON message.id = prompt.answer_id
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    )
    .all();
  return z.array(verifyCount).parse(rows);
}
