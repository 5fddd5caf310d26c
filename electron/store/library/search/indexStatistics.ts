import { z } from "zod";
import type { ReadDatabase } from "../../database.ts";
import { buildVocabulary, type Vocabulary } from "./nearestTerms.ts";

/** What the ranking must know of the whole index, remembered until the library changes. */
export type IndexStatistics = {
  /** All passages that are searched. */
  readonly passages: () => number;
  /** Passages that hold this term. */
  readonly passagesWith: (term: string) => number;
  /** Passages that hold a term that begins like this, counted once for each such term. */
  readonly passagesWithPrefix: (prefix: string) => number;
  readonly vocabulary: () => Vocabulary;
};

const vocabularyRow = z.tuple([z.string(), z.number()]);

/** Reads from the index when it is asked first; make it anew when the library has changed. */
export function indexStatistics(database: ReadDatabase): IndexStatistics {
  const withTerm = database.prepare("SELECT doc FROM passage_terms WHERE term = ?").pluck();
  const known = new Map<string, number>();
  let all: number | null = null;
  let vocabulary: Vocabulary | null = null;
  return {
    passages: () =>
      (all ??= z
        .number()
        .parse(
          database
            .prepare("SELECT coalesce(sum(passages), 0) FROM documents WHERE state = 'current'")
            .pluck()
            .get(),
        )),
    passagesWith: (term) => {
      const found = known.get(term) ?? z.number().default(0).parse(withTerm.get(term));
      known.set(term, found);
      return found;
    },
    passagesWithPrefix: (prefix) =>
      z
        .number()
        .parse(
          database
            .prepare("SELECT total(doc) FROM passage_terms WHERE term >= ? AND term < ?")
            .pluck()
            .get(prefix, `${prefix}\u{10ffff}`),
        ),
    vocabulary: () =>
      (vocabulary ??= buildVocabulary(
        z
          .array(vocabularyRow)
          .parse(database.prepare("SELECT term, doc FROM passage_terms").raw().all()),
      )),
  };
}
