import { z } from "zod";
import { conversationSummary, type ConversationSummary } from "../contract/conversation.ts";
import { fail } from "../core/failed.ts";
import type { Store } from "../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "./database.ts";
import { searchExpression } from "./searchExpression.ts";
import { verificationOfConversation } from "./verify/verificationOfConversation.ts";

type ConversationList = ReturnType<Store["conversations"]["list"]>;
type ConversationQuery = Parameters<Store["conversations"]["list"]>[0];

const keptForMs = 30 * 24 * 60 * 60 * 1000;

const summaryColumns = `
  conversation.id, conversation.title, conversation.created_at AS createdAt,
  conversation.updated_at AS updatedAt, ${verificationOfConversation} AS verification`;

/** Newest change first; a search matches titles and message texts by word prefixes. */
export function listConversations(
  database: ReadDatabase,
  { search, limit, offset }: ConversationQuery,
): ConversationList {
  if (search.trim() === "") return listAll(database, limit, offset);
  const match = searchExpression(search);
  if (match === null) return { items: [], total: 0 };
  return listMatching(database, { match, limit, offset });
}

function listAll(database: ReadDatabase, limit: number, offset: number): ConversationList {
  const items = database
    .prepare(
      `SELECT ${summaryColumns}, NULL AS snippet FROM conversations AS conversation
      WHERE removed_at IS NULL ORDER BY updated_at DESC, number DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
  const total = database
    .prepare("SELECT count(*) FROM conversations WHERE removed_at IS NULL")
    .pluck()
    .get();
  return { items: z.array(conversationSummary).parse(items), total: z.number().parse(total) };
}

/** Conversations that match, with the number of the newest matching message where the title does not match. */
const matching = `
  WITH found (number, message_number) AS (
    SELECT rowid, NULL FROM title_search WHERE title_search MATCH :match
    UNION ALL
    SELECT conversation.number, message.number
    FROM message_search
    JOIN messages AS message ON message.number = message_search.rowid
    JOIN conversations AS conversation ON conversation.id = message.conversation_id
    WHERE message_search MATCH :match
  ), matching AS MATERIALIZED (
    SELECT number, iif(count(*) > count(message_number), NULL, max(message_number)) AS message_number
    FROM found GROUP BY number
  )`;

/**
 * The snippet is made for the listed page only; a word without spaces must not make it endless.
 * FTS5 takes rowid = NULL for any row, so a title's match is told apart first.
 */
function listMatching(
  database: ReadDatabase,
  { match, limit, offset }: { match: string; limit: number; offset: number },
): ConversationList {
  const items = database
    .prepare(
      `${matching}, page AS MATERIALIZED (
        SELECT conversation.*, matching.message_number
        FROM matching JOIN conversations AS conversation USING (number)
        WHERE removed_at IS NULL ORDER BY updated_at DESC, number DESC LIMIT :limit OFFSET :offset
      )
      SELECT ${summaryColumns}, iif(message_number IS NULL, NULL, (
        SELECT substr(snippet(message_search, 0, '', '', '…', 10), 1, 300) FROM message_search
        WHERE message_search MATCH :match AND rowid = message_number
      )) AS snippet
      FROM page AS conversation ORDER BY updated_at DESC, number DESC`,
    )
    .all({ match, limit, offset });
  const total = database
    .prepare(
      `${matching} SELECT count(*) FROM matching JOIN conversations USING (number)
      WHERE removed_at IS NULL`,
    )
    .pluck()
    .get({ match });
  return { items: z.array(conversationSummary).parse(items), total: z.number().parse(total) };
}

/** One conversation as the list shows it; CONVERSATION_MISSING also when it was removed. */
export function conversationById(database: ReadDatabase, id: string): ConversationSummary {
  const row = database
    .prepare(
      `SELECT ${summaryColumns}, NULL AS snippet FROM conversations AS conversation
      WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id);
  return row === undefined ? fail("CONVERSATION_MISSING", {}) : conversationSummary.parse(row);
}

export function renameConversation(
  database: WriteDatabase,
  id: string,
  title: string,
  at: number,
): void {
  const { changes } = database
    .prepare(
      "UPDATE conversations SET title = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL",
    )
    .run(title, at, id);
  if (changes === 0) fail("CONVERSATION_MISSING", {});
}

/** Hides a conversation; it can be restored until purgeRemoved deletes it. */
export function removeConversation(database: WriteDatabase, id: string, at: number): void {
  const { changes } = database
    .prepare("UPDATE conversations SET removed_at = ? WHERE id = ? AND removed_at IS NULL")
    .run(at, id);
  if (changes === 0) fail("CONVERSATION_MISSING", {});
}

export function restoreConversation(database: WriteDatabase, id: string): void {
  const { changes } = database
    .prepare("UPDATE conversations SET removed_at = NULL WHERE id = ?")
    .run(id);
  if (changes === 0) fail("CONVERSATION_MISSING", {});
}

/** Deletes conversations removed more than thirty days before now, with their messages; returns how many. */
export function purgeRemoved(database: WriteDatabase, now: number): number {
  return database.prepare("DELETE FROM conversations WHERE removed_at < ?").run(now - keptForMs)
    .changes;
}
