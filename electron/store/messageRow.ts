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
import type { StoredMessage } from "../core/ports.ts";

function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

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
});

const messageRow = z.discriminatedUnion("role", [questionRow, answerRow]);

/** The columns that parseMessage reads, of a row of messages named message. */
export const messageColumns = `
  message.id, message.parent_id AS parentId, message.role, message.created_at AS createdAt,
  message.question, message.text, message.status, message.stop, message.failure, message.model,
  message.decoding, message.tokens, message.timings, message.budget,
  (
    SELECT json_group_array(version.id ORDER BY version.number) FROM messages AS version
    WHERE version.conversation_id = message.conversation_id
      AND version.parent_id IS message.parent_id
  ) AS versions`;

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseMessage(row: unknown): StoredMessage {
  return messageRow.parse(row);
}
