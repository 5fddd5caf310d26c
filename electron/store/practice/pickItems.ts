import { z } from "zod";
import type { ItemStanding, Selection } from "../../contract/practice.ts";
import { presentBanks } from "../banks/presentBanks.ts";
import type { ReadDatabase } from "../database.ts";
import { isAnswered, isRight, maySeeFeedback } from "./answered.ts";
import { removedSessions } from "./removeSession.ts";

/** What was really answered and may be seen: nothing can be told of an exam that goes on. */
const answers = `responses AS response JOIN sessions AS session
  ON session.number = response.session_number WHERE ${isAnswered} AND ${maySeeFeedback}`;

/** The last answer to each item that has one. */
const lastAnswers = `(
  SELECT item_number, ${isRight} AS right, confidence, row_number() OVER (
    PARTITION BY item_number ORDER BY locked_at DESC, session_number DESC, response.place DESC
  ) AS age
  FROM ${answers}
)`;

/** The last response of each item, locked or not, in a session that was not removed. */
const lastResponses = `(
  SELECT item_number, flagged, row_number() OVER (
    PARTITION BY item_number ORDER BY session_number DESC, place DESC
  ) AS age
  FROM responses WHERE session_number NOT IN ${removedSessions}
)`;

/** Each asks once for a set of numbers: asking anew for each item would take minutes in a large bank. */
const standingOf: Record<ItemStanding, string> = {
  new: `number NOT IN (SELECT item_number FROM ${answers})`,
  missed: `number IN (SELECT item_number FROM ${lastAnswers} WHERE age = 1 AND right = 0)`,
  due: "number IN (SELECT item_number FROM schedules WHERE due <= :dueBy)",
  unsure: `number IN (
    SELECT item_number FROM ${lastAnswers} WHERE age = 1 AND confidence IN ('guess', 'unsure')
  )`,
  flagged: `number IN (SELECT item_number FROM ${lastResponses} WHERE age = 1 AND flagged = 1)`,
};

/** Ids of the items that are as wished and may be practised, in the order of their banks. */
export function pickItems(database: ReadDatabase, selection: Selection, dueBy: number): string[] {
  const ids = database
    .prepare(`SELECT id FROM ${wished(selection)} ORDER BY bank_number, number`)
    .pluck()
    .all(valuesOf(selection, dueBy));
  return z.array(z.string()).parse(ids);
}

export function countItems(database: ReadDatabase, selection: Selection, dueBy: number): number {
  const count = database
    .prepare(`SELECT count(*) FROM ${wished(selection)}`)
    .pluck()
    .get(valuesOf(selection, dueBy));
  return z.number().parse(count);
}

/** How many items that may be practised were never answered. */
export function countNew(database: ReadDatabase): number {
  const everything = { banks: [], subjects: [], tags: [] };
  return countItems(database, { ...everything, standings: ["new"] }, 0);
}

function wished({ subjects, tags, standings }: Selection): string {
  const conditions = [
    `bank_number IN ${presentBanks}`,
    "removed_at IS NULL AND suspended = 0",
    subjects.length === 0 ? "" : "subject IN (SELECT value FROM json_each(:subjects))",
    tags.length === 0
      ? ""
      : `number IN (
          SELECT item_number FROM item_tags
          WHERE bank_number IN ${presentBanks} AND tag IN (SELECT value FROM json_each(:tags))
        )`,
    standings.length === 0
      ? ""
      : `(${standings.map((standing) => standingOf[standing]).join(" OR ")})`,
  ];
  return `items INDEXED BY items_to_pick
    WHERE ${conditions.filter((condition) => condition !== "").join(" AND ")}`;
}

function valuesOf({ banks, subjects, tags }: Selection, dueBy: number) {
  return {
    banks: JSON.stringify(banks),
    subjects: JSON.stringify(subjects),
    tags: JSON.stringify(tags),
    dueBy,
  };
}
