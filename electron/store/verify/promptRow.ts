import { z } from "zod";
import {
  checkedSource,
  decision,
  verdict,
  type VerifyPrompt,
  verifyPrompt,
} from "../../contract/verify.ts";

const settledRow = z
  .object({
    verdict,
    source: checkedSource.nullable(),
    note: z.string(),
    at: z.number(),
    by: z.string(),
  })
  .pipe(decision);

/** A prompt as the SQL below writes it in JSON. */
export const promptRow: z.ZodType<VerifyPrompt> = verifyPrompt.extend({
  decision: settledRow.nullable(),
});

/** A row of prompts named prompt with its row of decisions named decision (or none), as JSON. */
export const promptJson = `json_object(
  'id', prompt.id, 'kind', prompt.kind, 'danger', prompt.danger, 'start', prompt.start,
  'end', prompt.end, 'claim', prompt.claim, 'prompt', prompt.prompt,
  'decision', json(iif(decision.verdict IS NULL, NULL, json_object(
    'verdict', decision.verdict, 'source', json(decision.source), 'note', decision.note,
    'at', decision.decided_at, 'by', decision.decided_by
  )))
)`;

/** All prompts of the row of messages named message, most dangerous first, as a JSON array. */
export const promptsOfAnswer = `(
  SELECT json_group_array(json(${promptJson}) ORDER BY prompt.danger DESC, prompt.number)
  FROM prompts AS prompt LEFT JOIN decisions AS decision ON decision.prompt_number = prompt.number
  WHERE prompt.answer_id = message.id
)`;
