import { z } from "zod";
import { type SessionSummary, sessionSummary } from "../../contract/practice.ts";
import type { ReadDatabase } from "../database.ts";
import { json } from "../json.ts";
import { isRight } from "./answered.ts";

const summaryRow = sessionSummary.extend({ banks: json(z.array(z.string())) });

/** Newest first. A question of an exam is answered once an option is chosen, one of a tutored session once it is locked. */
export function listSessions(database: ReadDatabase): SessionSummary[] {
  const rows = database
    .prepare(
      `SELECT session.id, session.mode, session.created_at AS createdAt,
        session.ended_at AS endedAt, counts.items, counts.answered,
        iif(session.mode = 'exam' AND session.ended_at IS NULL, NULL, counts.right) AS right,
        (
          SELECT json_group_array(bank.name ORDER BY bank.name COLLATE NOCASE)
          FROM session_banks JOIN banks AS bank ON bank.number = session_banks.bank_number
          WHERE session_banks.session_number = session.number
        ) AS banks
      FROM sessions AS session JOIN (
        SELECT session_number, count(*) AS items,
          count(*) FILTER (
            WHERE iif(sessions.mode = 'exam', chosen IS NOT NULL, locked_at IS NOT NULL)
              OR rating IS NOT NULL
          ) AS answered,
          count(*) FILTER (WHERE ${isRight}) AS right
        FROM responses AS response JOIN sessions ON sessions.number = session_number
        GROUP BY session_number
      ) AS counts ON counts.session_number = session.number
      WHERE session.removed_at IS NULL
      ORDER BY session.created_at DESC, session.number DESC`,
    )
    .all();
  return z.array(summaryRow).parse(rows);
}
