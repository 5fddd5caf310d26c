import { answerToCheck } from "./prompts.ts";

/**
 * The verification of the row of conversations named conversation, over the answers of all its branches:
 * refuted by one wrong claim, verified when every ended answer with text has prompts and all are confirmed.
 */
export const verificationOfConversation = `(
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM messages AS message
      JOIN prompts AS prompt ON prompt.answer_id = message.id
      JOIN decisions AS decision ON decision.prompt_number = prompt.number
      WHERE message.conversation_id = conversation.id AND decision.verdict = 'wrong'
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
  FROM messages AS message
  WHERE message.conversation_id = conversation.id AND ${answerToCheck}
)`;
