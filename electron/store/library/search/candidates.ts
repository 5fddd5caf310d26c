import { z } from "zod";
import type { SearchFilters } from "../../../contract/library.ts";
import type { ReadDatabase } from "../../database.ts";
import { filterCondition, filterValues } from "./filterCondition.ts";
import type { ParsedQuery, QueryWord } from "./parseQuery.ts";
import type { Alternative, Concept } from "./queryConcepts.ts";

/** A passage that may be worth a closer look. */
export type Candidate = { readonly id: number; readonly document: number };

/** How many passages the first ranking hands on. */
const mostCandidates = 200;
/** Passages that one of the words that must occur may bring in: each takes a few microseconds. */
const mostRanked = 6000;
/** Postings that all words together may have. */
const mostPostings = 20_000;

/**
 * The passages that a first ranking by FTS5's BM25 puts in front. In a large library only those that hold one of
 * the rarer words are ranked, because none of the others could come out on top (Turtle and Flood 1995, "max score").
 */
export function findCandidates(
  database: ReadDatabase,
  { query, concepts, filters }: CandidateRequest,
): Candidate[] {
  const match = matchExpression(query, concepts);
  if (match === null) return [];
  const allowed = filterCondition(filters);
  const rows = database
    .prepare(
      `WITH best AS MATERIALIZED (
        SELECT rowid AS id, bm25(passage_search, 1, 2, 2) AS badness FROM passage_search
        WHERE passage_search MATCH :match ${allowed === null ? "" : `AND +rowid IN (${allowed})`}
        ORDER BY badness LIMIT ${mostCandidates}
      )
      SELECT best.id, passage.document_number AS document
      FROM best JOIN passages AS passage ON passage.id = best.id ORDER BY best.badness`,
    )
    .all({ match, ...filterValues(filters) });
  return z.array(z.object({ id: z.number(), document: z.number() })).parse(rows);
}

type CandidateRequest = {
  readonly query: ParsedQuery;
  readonly concepts: readonly Concept[];
  readonly filters: SearchFilters;
};

function matchExpression(query: ParsedQuery, concepts: readonly Concept[]): string | null {
  const alternatives = [
    ...new Map(
      concepts
        .flatMap((concept) => concept.alternatives)
        .map((alternative) => [phraseOf(alternative), alternative]),
    ).values(),
  ].toSorted((a, b) => a.passages - b.passages);
  const positive =
    query.required.length > 0 ? requiredAnd(query.required, alternatives) : rareAnd(alternatives);
  if (positive === null) return null;
  const excluded = query.excluded.map(quoted);
  return excluded.length === 0 ? positive : `(${positive}) NOT (${excluded.join(" OR ")})`;
}

/** The phrases must occur; everything else only ranks. */
function requiredAnd(
  required: readonly (readonly QueryWord[])[],
  alternatives: readonly Alternative[],
): string {
  const phrases = required.map(quoted);
  const anything = [...phrases, ...alternatives.map(phraseOf)].join(" OR ");
  return `${phrases.join(" AND ")} AND (${anything})`;
}

/** One of the rarer must occur; commoner ones only rank, and the commonest are left to the second ranking. */
function rareAnd(alternatives: readonly Alternative[]): string | null {
  const must = withinLimit(alternatives, mostRanked).map(phraseOf);
  const all = withinLimit(alternatives, mostPostings).map(phraseOf);
  if (must.length === 0) return null;
  return must.length === all.length
    ? must.join(" OR ")
    : `(${must.join(" OR ")}) AND (${all.join(" OR ")})`;
}

/** The first ones, rarest first, that are together in so many passages; at least one. */
function withinLimit(alternatives: readonly Alternative[], limit: number): readonly Alternative[] {
  let sum = 0;
  return alternatives.filter(({ passages }, i) => {
    sum += passages;
    return i === 0 || sum <= limit;
  });
}

function phraseOf({ words, prefix }: Alternative): string {
  return `"${words.join(" ")}"${prefix ? "*" : ""}`;
}

function quoted(words: readonly QueryWord[]): string {
  const phrase = words.map(({ folded }) => folded).join(" ");
  return `"${phrase}"${words.at(-1)?.prefix === true ? "*" : ""}`;
}
