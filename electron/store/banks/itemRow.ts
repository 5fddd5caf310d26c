import { z } from "zod";
import { type Item, item, itemContent } from "../../contract/bank.ts";
import { json } from "../json.ts";

const itemRow = item.extend({
  content: json(itemContent),
  tags: json(z.array(z.string())),
  suspended: z.number().transform((suspended) => suspended === 1),
});

/** The columns that parseItem reads, of a row of items named item and its row of banks named bank. */
export const itemColumns = `
  item.id, bank.id AS bankId, item.content, item.subject, item.topic, item.tags,
  item.source_id AS sourceId, item.suspended, item.reported, item.edited_at AS editedAt`;

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseItem(row: unknown): Item {
  return itemRow.parse(row);
}
