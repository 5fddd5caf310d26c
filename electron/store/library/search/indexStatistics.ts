import { z } from "zod";
import type { ReadDatabase } from "../../database.ts";
import { wordsWithPrefix } from "../passageWords.ts";
import type { Vocabulary } from "./nearestTerms.ts";

/** What the ranking must know of the whole index, remembered until the library changes. */
export type IndexStatistics = {
  /** All passages that are searched. */
  readonly passages: () => number;
  /** Passages that hold this term. */
  readonly passagesWith: (term: string) => number;
  /** The shortest terms that begin like this, and whether those are all. */
  readonly beginning: (prefix: string) => {
    readonly terms: readonly string[];
    readonly isWhole: boolean;
  };
  readonly vocabulary: () => Vocabulary;
};

const mostBeginnings = 200;

/** Reads from the index when it is asked first; make it anew, but with the same vocabulary, when the library has changed. */
export function indexStatistics(
  database: ReadDatabase,
  vocabulary: () => Vocabulary,
): IndexStatistics {
  const withTerm = database.prepare("SELECT doc FROM passage_terms WHERE term = ?").pluck();
  const known = new Map<string, number>();
  let all: number | null = null;
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
    beginning: (prefix) => {
      const terms = wordsWithPrefix(database, prefix, mostBeginnings + 1);
      return { terms: terms.slice(0, mostBeginnings), isWhole: terms.length <= mostBeginnings };
    },
    vocabulary,
  };
}
