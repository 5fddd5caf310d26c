import { z } from "zod";
import { type LibraryDocument, libraryDocument } from "../../contract/library.ts";
import { json } from "../json.ts";

const strings = json(z.array(z.string()));

const documentRow = libraryDocument.extend({
  ocr: z.number().transform((ocr) => ocr === 1),
  notes: strings,
  tags: strings,
});

/** The columns that parseDocument reads, of a row of documents named document. */
export const documentColumns = `
  document.id, document.title, document.file_name AS fileName, document.kind, document.bytes,
  document.sha256, document.folder, document.added_at AS addedAt, document.pages, document.passages,
  document.invisible_removed AS invisibleRemoved, document.ocr, document.notes, document.state, (
    SELECT json_group_array(tag ORDER BY tag) FROM document_tags
    WHERE document_number = document.number
  ) AS tags`;

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseDocument(row: unknown): LibraryDocument {
  return documentRow.parse(row);
}
