import { z } from "zod";
import type { ReadDatabase, WriteDatabase } from "../database.ts";

/** Takes the current documents with this origin or these bytes out of the search; their numbers, oldest first. */
export function replaceDocuments(
  database: WriteDatabase,
  column: "origin" | "sha256",
  value: string,
  at: number,
): readonly number[] {
  const numbers = database
    .prepare(
      `SELECT number FROM documents WHERE ${column} = ? AND state = 'current' ORDER BY number`,
    )
    .pluck()
    .all(value);
  const replace = database.prepare(
    "UPDATE documents SET state = 'replaced', left_at = ? WHERE number = ?",
  );
  for (const number of numbers) replace.run(at, number);
  return z.array(z.number()).parse(numbers);
}

/** Gives a document these tags beside those it has. */
export function addTags(
  database: WriteDatabase,
  number: number | bigint,
  tags: readonly string[],
): void {
  const insert = database.prepare(
    "INSERT INTO document_tags (document_number, tag) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  for (const tag of tags) insert.run(number, tag);
}

/** Gives a document all tags of those it replaces. */
export function takeTags(
  database: WriteDatabase,
  replaced: readonly number[],
  by: number | bigint,
): void {
  const take = database.prepare(
    `INSERT INTO document_tags (document_number, tag)
    SELECT ?, tag FROM document_tags WHERE document_number = ? ON CONFLICT DO NOTHING`,
  );
  for (const number of replaced) take.run(by, number);
}

/** The newest title that the student gave to one of these, or null. */
export function givenTitle(database: ReadDatabase, numbers: readonly number[]): string | null {
  const title = database
    .prepare(
      `SELECT title FROM documents
      WHERE title_given = 1 AND number IN (SELECT value FROM json_each(?))
      ORDER BY number DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(numbers));
  return title === undefined ? null : z.string().parse(title);
}
