import { z } from "zod";
import { fail } from "../core/failed.ts";
import type {
  FinishedAnswer,
  NewAnswer,
  NewQuestion,
  Store,
  StoredMessage,
} from "../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "./database.ts";
import { jsonOrNull } from "./json.ts";
import { messageColumns, parseMessage } from "./messageRow.ts";
import { insertPrompts } from "./verify/prompts.ts";

type Turn = Parameters<Store["messages"]["addTurn"]>[0];

/** Adds a question and its empty answer, and their conversation when it is new, as the chosen branch. */
export function addTurn(database: WriteDatabase, turn: Turn): void {
  const { conversation, question, answer } = turn;
  database
    .transaction(() => {
      if (conversation.title !== null) {
        const { createdAt } = question;
        database
          .prepare(
            `INSERT INTO conversations (id, title, created_at, updated_at, chosen_id)
            VALUES (?, ?, ?, ?, ?)`,
          )
          .run(conversation.id, conversation.title, createdAt, createdAt, answer.id);
      }
      if (question.parentId !== null) {
        requireMessage(database, question.parentId, "answer", conversation.id);
      }
      chooseLeaf(database, conversation.id, answer.id, answer.createdAt);
      insertQuestion(database, conversation.id, question);
      insertAnswer(database, conversation.id, answer);
    })
    .immediate();
}

/** Adds another empty answer to a question, as the chosen branch. */
export function addAnswer(database: WriteDatabase, answer: NewAnswer): void {
  database
    .transaction(() => {
      const conversationId = requireMessage(database, answer.parentId, "question");
      chooseLeaf(database, conversationId, answer.id, answer.createdAt);
      insertAnswer(database, conversationId, answer);
    })
    .immediate();
}

/** Saves the text so far; a save that comes after the answer's end changes nothing. */
export function saveText(database: WriteDatabase, answerId: string, text: string): void {
  const { changes } = database
    .prepare("UPDATE messages SET text = ? WHERE id = ? AND status = 'writing'")
    .run(text, answerId);
  if (changes === 0) requireMessage(database, answerId, "answer");
}

export function finishAnswer(
  database: WriteDatabase,
  answerId: string,
  finished: FinishedAnswer,
  at: number,
): void {
  database
    .transaction(() => {
      const conversationId = requireMessage(database, answerId, "answer");
      database
        .prepare(
          `UPDATE messages SET text = :text, status = :status, stop = :stop, failure = :failure,
            tokens = :tokens, timings = :timings, grounding = :grounding, topic = :topic
          WHERE id = :id`,
        )
        .run({
          id: answerId,
          text: finished.text,
          status: finished.status,
          stop: finished.stop,
          failure: jsonOrNull(finished.failure),
          tokens: jsonOrNull(finished.tokens),
          timings: jsonOrNull(finished.timings),
          grounding: jsonOrNull(finished.grounding),
          topic: finished.topic,
        });
      insertPrompts(database, answerId, finished.prompts);
      database
        .prepare("UPDATE conversations SET updated_at = ? WHERE id = ?")
        .run(at, conversationId);
    })
    .immediate();
}

/** Marks answers that nobody writes any more, after a crash, and returns how many; their text is kept. */
export function interruptWriting(database: WriteDatabase): number {
  return database
    .prepare("UPDATE messages SET status = 'interrupted' WHERE status = 'writing'")
    .run().changes;
}

export function messageById(
  database: ReadDatabase,
  id: string,
): { conversationId: string; message: StoredMessage } {
  const row = database
    .prepare(
      `SELECT ${messageColumns}, conversation_id AS conversationId
      FROM messages AS message WHERE id = ?`,
    )
    .get(id);
  if (row === undefined) return fail("MESSAGE_MISSING", {});
  const { conversationId } = z.object({ conversationId: z.string() }).parse(row);
  return { conversationId, message: parseMessage(row) };
}

/** From the first question down to this message, in one query. */
export function pathTo(database: ReadDatabase, id: string): StoredMessage[] {
  const rows = database
    .prepare(
      `WITH RECURSIVE path (number, parent_id, height) AS (
        SELECT number, parent_id, 0 FROM messages WHERE id = ?
        UNION ALL
        SELECT message.number, message.parent_id, height + 1
        FROM path JOIN messages AS message ON message.id = path.parent_id
      )
      SELECT ${messageColumns} FROM path JOIN messages AS message USING (number)
      ORDER BY height DESC`,
    )
    .all(id);
  return rows.length === 0 ? fail("MESSAGE_MISSING", {}) : rows.map(parseMessage);
}

export function chosenPath(database: ReadDatabase, conversationId: string): StoredMessage[] {
  const leaf = database
    .prepare("SELECT chosen_id FROM conversations WHERE id = ? AND removed_at IS NULL")
    .pluck()
    .get(conversationId);
  return leaf === undefined
    ? fail("CONVERSATION_MISSING", {})
    : pathTo(database, z.string().parse(leaf));
}

/**
 * Shows the branch through a message. Of all messages below it the newest is always a leaf,
 * because whatever hangs below a message was written after it.
 */
export function chooseMessage(database: WriteDatabase, messageId: string): void {
  const { changes } = database
    .prepare(
      `WITH RECURSIVE below (number, id, conversation_id) AS (
        SELECT number, id, conversation_id FROM messages WHERE id = ?
        UNION ALL
        SELECT message.number, message.id, message.conversation_id
        FROM below JOIN messages AS message ON message.parent_id = below.id
      ), newest AS (SELECT max(number), id, conversation_id FROM below)
      UPDATE conversations SET chosen_id = newest.id FROM newest
      WHERE conversations.id = newest.conversation_id AND removed_at IS NULL`,
    )
    .run(messageId);
  if (changes === 0) fail("MESSAGE_MISSING", {});
}

/** The conversation of a message that must be there, with this role, and not elsewhere. */
function requireMessage(
  database: ReadDatabase,
  id: string,
  role: StoredMessage["role"],
  conversationId?: string,
): string {
  const found = database
    .prepare("SELECT conversation_id FROM messages WHERE id = ? AND role = ?")
    .pluck()
    .get(id, role);
  if (typeof found !== "string") return fail("MESSAGE_MISSING", {});
  if (conversationId !== undefined && found !== conversationId) fail("MESSAGE_MISSING", {});
  return found;
}

/** Comes before the leaf itself is inserted; its foreign key is checked when the transaction ends. */
function chooseLeaf(database: WriteDatabase, conversationId: string, id: string, at: number): void {
  const { changes } = database
    .prepare(
      "UPDATE conversations SET chosen_id = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL",
    )
    .run(id, at, conversationId);
  if (changes === 0) fail("CONVERSATION_MISSING", {});
}

function insertQuestion(
  database: WriteDatabase,
  conversationId: string,
  { id, parentId, createdAt, question }: NewQuestion,
): void {
  database
    .prepare(
      `INSERT INTO messages (id, conversation_id, parent_id, role, created_at, question)
      VALUES (?, ?, ?, 'question', ?, ?)`,
    )
    .run(id, conversationId, parentId, createdAt, JSON.stringify(question));
}

function insertAnswer(database: WriteDatabase, conversationId: string, answer: NewAnswer): void {
  database
    .prepare(
      `INSERT INTO messages
        (id, conversation_id, parent_id, role, created_at, text, status, model, decoding, budget,
          sources, passages)
      VALUES (?, ?, ?, 'answer', ?, '', 'writing', ?, ?, ?, ?, ?)`,
    )
    .run(
      answer.id,
      conversationId,
      answer.parentId,
      answer.createdAt,
      JSON.stringify(answer.model),
      JSON.stringify(answer.decoding),
      JSON.stringify(answer.budget),
      JSON.stringify(answer.sources),
      JSON.stringify(answer.passages),
    );
}
