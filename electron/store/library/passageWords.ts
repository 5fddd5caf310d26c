import { z } from "zod";
import type { NewDocument } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { wordsOf } from "./search/words.ts";

/** Adds the terms of a document that the library has not seen yet. */
export function addWords(database: WriteDatabase, { title, pages }: NewDocument): void {
  const terms = new Set(termsOf(title));
  const headings = new Set<string>();
  for (const page of pages) {
    for (const { start, end, heading } of page.passages) {
      for (const term of termsOf(page.text.slice(start, end))) terms.add(term);
      for (const line of heading) headings.add(line);
    }
  }
  for (const heading of headings) for (const term of termsOf(heading)) terms.add(term);
  insertTerms(database, terms);
}

/** Adds the terms of a title that a document is given. */
export function addTitleWords(database: WriteDatabase, title: string): void {
  insertTerms(database, termsOf(title));
}

function insertTerms(database: WriteDatabase, terms: Iterable<string>): void {
  const insert = database.prepare(
    "INSERT INTO passage_words (term) VALUES (?) ON CONFLICT DO NOTHING",
  );
  for (const term of terms) insert.run(term);
}

function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term);
}

const wordRow = z.tuple([z.number(), z.string()]);

/** Terms that came after the one with this number, in their order; 0 for all. */
export function wordsAfter(
  database: ReadDatabase,
  number: number,
): readonly (readonly [number: number, term: string])[] {
  const rows = database
    .prepare("SELECT number, term FROM passage_words WHERE number > ? ORDER BY number")
    .raw()
    .all(number);
  return z.array(wordRow).parse(rows);
}

/** Terms that begin like this, the shortest first, at most so many. */
export function wordsWithPrefix(database: ReadDatabase, prefix: string, most: number): string[] {
  const terms = database
    .prepare(
      `SELECT term FROM passage_words WHERE term >= ? AND term < ?
      ORDER BY length(term), term LIMIT ?`,
    )
    .pluck()
    .all(prefix, `${prefix}\u{10ffff}`, most);
  return z.array(z.string()).parse(terms);
}
