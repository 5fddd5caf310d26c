import { z } from "zod";
import { span } from "../../contract/library.ts";
import { response } from "../../contract/practice.ts";
import type { StoredResponse } from "../../core/ports.ts";
import { json } from "../json.ts";

const flag = z.number().transform((value) => value === 1);

const responseRow = response.extend({
  struck: json(z.array(z.number())),
  marks: json(z.array(span)),
  flagged: flag,
  correct: flag.nullable(),
});

/** The columns that parseResponse reads, of a row of responses named response and its row of items named item. */
export const responseColumns = `
  response.place, item.id AS itemId, item.kind, response.chosen, response.confidence,
  response.struck, response.marks, response.flagged, response.note, response.spent_ms AS spentMs,
  response.locked_at AS lockedAt, response.correct, response.rating`;

export const responsesWithItems =
  "responses AS response JOIN items AS item ON item.number = response.item_number";

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseResponse(row: unknown): StoredResponse {
  return responseRow.parse(row);
}
