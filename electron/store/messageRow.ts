import { z } from "zod";
import {
  answerStatus,
  budget,
  decoding,
  modelIdentity,
  question,
  stopReason,
  timings,
  tokenCounts,
} from "../contract/conversation.ts";
import { failure } from "../contract/failure.ts";
import { grounding, sources } from "../contract/grounding.ts";
import { passage } from "../contract/library.ts";
import type { StoredMessage } from "../core/ports.ts";
import { json } from "./json.ts";
import { promptRow, promptsOfAnswer } from "./verify/promptRow.ts";

const common = z.object({
  id: z.string(),
  createdAt: z.number(),
  versions: json(z.array(z.string())),
});

const questionRow = common.extend({
  role: z.literal("question"),
  parentId: z.string().nullable(),
  question: json(question),
});

const answerRow = common.extend({
  role: z.literal("answer"),
  parentId: z.string(),
  text: z.string(),
  status: answerStatus,
  stop: stopReason.nullable(),
  failure: json(failure).nullable(),
  model: json(modelIdentity),
  decoding: json(decoding),
  tokens: json(tokenCounts).nullable(),
  timings: json(timings).nullable(),
  budget: json(budget),
  sources: json(sources),
  passages: json(z.array(passage)),
  grounding: json(grounding).nullable(),
  prompts: json(z.array(promptRow)),
});

const messageRow = z.discriminatedUnion("role", [questionRow, answerRow]);

/** The columns that parseMessage reads, of a row of messages named message. */
export const messageColumns = `
  message.id, message.parent_id AS parentId, message.role, message.created_at AS createdAt,
  message.question, message.text, message.status, message.stop, message.failure, message.model,
  message.decoding, message.tokens, message.timings, message.budget,
  message.sources, message.passages, message.grounding, ${promptsOfAnswer} AS prompts,
  (
    SELECT json_group_array(version.id ORDER BY version.number) FROM messages AS version
    WHERE version.conversation_id = message.conversation_id
      AND version.parent_id IS message.parent_id
  ) AS versions`;

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseMessage(row: unknown): StoredMessage {
  return messageRow.parse(row);
}
