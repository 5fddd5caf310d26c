import { inflateRawSync } from "node:zlib";
import { z } from "zod";
import {
  type DocumentHeading,
  type DocumentPage,
  documentHeading,
  pageBlock,
  textBox,
} from "../../contract/library.ts";
import { fail } from "../../core/failed.ts";
import type { ReadDatabase } from "../database.ts";
import { json } from "../json.ts";

const pageRow = z.object({
  number: z.number(),
  label: z.string(),
  text: z.string(),
  blocks: json(z.array(pageBlock)),
  boxes: z
    .instanceof(Uint8Array)
    .transform((packed) => inflateRawSync(packed).toString())
    .pipe(json(z.array(textBox)))
    .nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

/** One page of a document in any state. Failed DOCUMENT_MISSING, PAGE_MISSING. */
export function pageOf(database: ReadDatabase, id: string, page: number): DocumentPage {
  const { number: documentNumber, pages } = requireDocument(database, id);
  const row = database
    .prepare(
      `SELECT number, label, text, blocks, boxes, width, height FROM pages
      WHERE document_number = ? AND number = ?`,
    )
    .get(documentNumber, page);
  if (row === undefined) return fail("PAGE_MISSING", { page, pages });
  const { number, label, text, blocks, boxes, width, height } = pageRow.parse(row);
  const size = width === null || height === null ? null : { width, height };
  return { number, label, text, blocks, boxes: boxes ?? [], size };
}

/** The label of each page, in their order. */
export function labelsOf(database: ReadDatabase, id: string): string[] {
  const labels = database
    .prepare("SELECT label FROM pages WHERE document_number = ? ORDER BY number")
    .pluck()
    .all(requireDocument(database, id).number);
  return z.array(z.string()).parse(labels);
}

const pageText = z.object({ number: z.number(), text: z.string() });

/** Reads the text of the page after the one with a number, 0 for the first, or null; nothing else of it. Failed DOCUMENT_MISSING at once. */
export function pageTextReader(
  database: ReadDatabase,
  id: string,
): (after: number) => z.infer<typeof pageText> | null {
  const { number: documentNumber } = requireDocument(database, id);
  // No statement stays open between two pages: that would keep the connection from other work.
  const next = database.prepare(
    `SELECT number, text FROM pages WHERE document_number = ? AND number > ?
    ORDER BY number LIMIT 1`,
  );
  return (after) => {
    const row = next.get(documentNumber, after);
    return row === undefined ? null : pageText.parse(row);
  };
}

export function headingsOf(database: ReadDatabase, id: string): DocumentHeading[] {
  const headings = database
    .prepare("SELECT headings FROM documents WHERE number = ?")
    .pluck()
    .get(requireDocument(database, id).number);
  return json(z.array(documentHeading)).parse(headings);
}

const numbered = z.object({ number: z.number(), pages: z.number() });

function requireDocument(database: ReadDatabase, id: string): z.infer<typeof numbered> {
  const row = database.prepare("SELECT number, pages FROM documents WHERE id = ?").get(id);
  return row === undefined ? fail("DOCUMENT_MISSING", {}) : numbered.parse(row);
}
