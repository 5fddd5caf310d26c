import { z } from "zod";
import { type Passage, passage } from "../../contract/library.ts";
import type { ReadDatabase } from "../database.ts";
import { json } from "../json.ts";

const passageRow = passage.extend({ heading: json(z.array(z.string())) });

const selectPassages = `
  SELECT passage.id AS passageId, document.id AS documentId, document.title, document.kind,
    passage.page, page.label AS pageLabel, passage.heading, passage.start, passage.end, passage.text
  FROM passages AS passage
  JOIN documents AS document ON document.number = passage.document_number
  JOIN pages AS page
    ON page.document_number = passage.document_number AND page.number = passage.page`;

/** A passage of a document in any state, or null when it was deleted for good. */
export function passageById(database: ReadDatabase, id: number): Passage | null {
  const row = database.prepare(`${selectPassages} WHERE passage.id = ?`).get(id);
  return row === undefined ? null : passageRow.parse(row);
}

/** Those of these passages that are there, by their ids. */
export function passagesById(
  database: ReadDatabase,
  ids: readonly number[],
): ReadonlyMap<number, Passage> {
  const rows = database
    .prepare(`${selectPassages} WHERE passage.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  return new Map(
    z
      .array(passageRow)
      .parse(rows)
      .map((found) => [found.passageId, found]),
  );
}
