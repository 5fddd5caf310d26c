import type { LibraryStore } from "../../../core/ports.ts";
import type { ReadDatabase } from "../../database.ts";
import { type IndexStatistics, indexStatistics } from "./indexStatistics.ts";
import { wordsAfter } from "../passageWords.ts";
import { mentions } from "./mentions.ts";
import { growingVocabulary } from "./nearestTerms.ts";
import { searchPassages } from "./searchPassages.ts";

/** Search over one database (vectors: with sqlite-vec loaded), which remembers what it read about the index until changed is called. */
export function librarySearch(
  database: ReadDatabase,
  vectors: boolean,
): {
  readonly search: LibraryStore["search"];
  readonly mentions: LibraryStore["mentions"];
  readonly changed: () => void;
} {
  let last = 0;
  // Words never leave the vocabulary, so it is never read again as a whole.
  const vocabulary = growingVocabulary(() => {
    const words = wordsAfter(database, last);
    last = words.at(-1)?.[0] ?? last;
    return words.map(([, term]) => term);
  });
  let statistics: IndexStatistics = indexStatistics(database, vocabulary);
  return {
    search: (request) => searchPassages({ database, statistics, vectors }, request),
    mentions: (phrase) => mentions(database, phrase),
    changed: () => {
      statistics = indexStatistics(database, vocabulary);
    },
  };
}
