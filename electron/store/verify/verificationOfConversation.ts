import { chosenBranch } from "./chosenBranch.ts";
import { answerToCheck } from "./prompts.ts";

/**
 * The verification of the row of conversations named conversation, over the answers that it shows:
 * refuted by one wrong claim, verified when every ended answer with text has prompts and all are confirmed.
 */
export const verificationOfConversation = `(
  ${chosenBranch("messages AS message WHERE message.id = conversation.chosen_id")}
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM chosen
      JOIN prompts AS prompt ON prompt.answer_id = chosen.id
      JOIN decisions AS decision ON decision.prompt_number = prompt.number
      WHERE decision.verdict = 'wrong'
    ) THEN 'refuted'
    WHEN count(*) > 0 AND count(*) = count(*) FILTER (
      WHERE EXISTS (SELECT 1 FROM prompts WHERE prompts.answer_id = message.id)
        AND NOT EXISTS (
          SELECT 1 FROM prompts AS prompt
          LEFT JOIN decisions AS decision ON decision.prompt_number = prompt.number
          WHERE prompt.answer_id = message.id AND decision.verdict IS NOT 'confirmed'
        )
    ) THEN 'verified'
    ELSE 'unverified'
  END
  FROM chosen JOIN messages AS message USING (number)
  WHERE ${answerToCheck}
)`;
