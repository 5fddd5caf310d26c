import { z } from "zod";
import { type Decision, openPrompt, type VerifyPrompt } from "../../contract/verify.ts";
import { fail } from "../../core/failed.ts";
import type { VerifyStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json, jsonOrNull } from "../json.ts";
import { chosenBranch } from "./chosenBranch.ts";
import { promptJson, promptRow } from "./promptRow.ts";

const withDecisions = `
  prompts AS prompt LEFT JOIN decisions AS decision ON decision.prompt_number = prompt.number`;

/** The code points that String.prototype.trim takes off (ECMAScript WhiteSpace and LineTerminator). */
const whiteSpace = `char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198,
  8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)`;

/** An ended answer that has words to check, as a row of messages named message. */
export const answerToCheck = `
  message.role = 'answer' AND message.status <> 'writing'
  AND trim(message.text, ${whiteSpace}) <> ''`;

/** Adds the prompts of an answer within the caller's transaction; an answer that has some keeps them. */
export function insertPrompts(
  database: WriteDatabase,
  answerId: string,
  prompts: readonly VerifyPrompt[],
): void {
  const has = database.prepare("SELECT 1 FROM prompts WHERE answer_id = ?").get(answerId);
  if (has !== undefined) return;
  const insert = database.prepare(
    `INSERT INTO prompts (id, answer_id, kind, danger, start, end, claim, prompt)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, kind, danger, start, end, claim, prompt } of prompts) {
    insert.run(id, answerId, kind, danger, start, end, claim, prompt);
  }
}

export function promptById(
  database: ReadDatabase,
  id: string,
): { answerId: string; prompt: VerifyPrompt } {
  const row = database
    .prepare(
      `SELECT prompt.answer_id AS answerId, ${promptJson} AS prompt FROM ${withDecisions}
      WHERE prompt.id = ?`,
    )
    .get(id);
  if (row === undefined) return fail("PROMPT_MISSING", {});
  return z.object({ answerId: z.string(), prompt: json(promptRow) }).parse(row);
}

/** Settles a prompt, or opens it again with null. */
export function decide(database: WriteDatabase, id: string, decision: Decision | null): void {
  database
    .transaction(() => {
      const number = database.prepare("SELECT number FROM prompts WHERE id = ?").pluck().get(id);
      if (number === undefined) fail("PROMPT_MISSING", {});
      database.prepare("DELETE FROM decisions WHERE prompt_number = ?").run(number);
      if (decision === null) return;
      database
        .prepare("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?)")
        .run(
          number,
          decision.verdict,
          jsonOrNull(decision.source),
          decision.note,
          decision.at,
          decision.by,
        );
    })
    .immediate();
}

/** Ended answers with text that have no prompts yet, newest first. */
export function answersWithoutPrompts(database: ReadDatabase, limit: number): string[] {
  const ids = database
    .prepare(
      `SELECT message.id FROM messages AS message
      WHERE ${answerToCheck}
        AND NOT EXISTS (SELECT 1 FROM prompts WHERE prompts.answer_id = message.id)
      ORDER BY message.number DESC LIMIT ?`,
    )
    .pluck()
    .all(limit);
  return z.array(z.string()).parse(ids);
}

const openRow = openPrompt.omit({ evidence: true }).extend({ prompt: json(promptRow) });

const shownMessages = chosenBranch(`conversations AS conversation
  JOIN messages AS message ON message.id = conversation.chosen_id
  WHERE conversation.removed_at IS NULL`);

/**
 * What is not settled in the answers that conversations show, those left for another version and those of removed
 * conversations aside: most dangerous first, then oldest.
 */
export function openPrompts(
  database: ReadDatabase,
  { limit, offset }: { limit: number; offset: number },
): ReturnType<VerifyStore["open"]> {
  const isOpen = "decision.verdict IS NULL AND prompt.answer_id IN (SELECT id FROM chosen)";
  const items = database
    .prepare(
      `${shownMessages} SELECT ${promptJson} AS prompt, message.id AS answerId,
        conversation.id AS conversationId, conversation.title AS conversationTitle,
        message.created_at AS answeredAt, message.model ->> '$.name' AS model
      FROM ${withDecisions}
      JOIN messages AS message ON message.id = prompt.answer_id
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
      WHERE ${isOpen} ORDER BY prompt.danger DESC, message.number, prompt.number LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
  const total = database
    .prepare(`${shownMessages} SELECT count(*) FROM ${withDecisions} WHERE ${isOpen}`)
    .pluck()
    .get();
  return { items: z.array(openRow).parse(items), total: z.number().parse(total) };
}
