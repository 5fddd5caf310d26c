import type { ReadDatabase } from "../../database.ts";
import { wordsOf } from "./words.ts";

/** Whether a phrase occurs, without regard to case, diacritics and endings of words, in a current document's text, headings or title. */
export function mentions(database: ReadDatabase, phrase: string): boolean {
  const words = wordsOf(phrase).map(({ folded }) => folded);
  if (words.length === 0) return false;
  const found = database
    .prepare("SELECT 1 FROM passage_search WHERE passage_search MATCH ? LIMIT 1")
    .get(`"${words.join(" ")}"`);
  return found !== undefined;
}
