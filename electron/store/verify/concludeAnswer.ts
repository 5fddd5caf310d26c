import { fail } from "../../core/failed.ts";
import type { Conclusion } from "../../core/ports.ts";
import type { WriteDatabase } from "../database.ts";
import { jsonOrNull } from "../json.ts";
import { insertPrompts } from "./prompts.ts";

/** Says afterwards what was not said of an answer when it ended; one that has prompts stays as it is. Failed MESSAGE_MISSING. */
export function concludeAnswer(
  database: WriteDatabase,
  answerId: string,
  { text, grounding, prompts, topic }: Conclusion,
): void {
  database
    .transaction(() => {
      const hasPrompts = database
        .prepare(
          `SELECT EXISTS (SELECT 1 FROM prompts WHERE prompts.answer_id = message.id)
          FROM messages AS message WHERE id = ? AND role = 'answer'`,
        )
        .pluck()
        .get(answerId);
      if (hasPrompts === undefined) fail("MESSAGE_MISSING", {});
      if (hasPrompts === 1) return;
      database
        .prepare(
          `UPDATE messages SET text = :text, grounding = :grounding, topic = coalesce(topic, :topic)
          WHERE id = :answerId`,
        )
        .run({ answerId, text, grounding: jsonOrNull(grounding), topic });
      insertPrompts(database, answerId, prompts);
    })
    .immediate();
}
