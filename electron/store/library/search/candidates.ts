import { z } from "zod";
import type { SearchFilters } from "../../../contract/library.ts";
import type { ReadDatabase } from "../../database.ts";
import { filterCondition, filteredDocuments, filterValues } from "./filterCondition.ts";
import type { IndexStatistics } from "./indexStatistics.ts";
import * as match from "./matchExpression.ts";
import type { ParsedQuery } from "./parseQuery.ts";
import type { Alternative, Concept } from "./queryConcepts.ts";
import { spreadPassages } from "./spreadPassages.ts";

/** A passage that may be worth a closer look. */
export type Candidate = { readonly id: number; readonly document: number };

/** How many passages the first ranking hands on. */
const mostCandidates = 200;
/** With fewer, passages that hold the commoner words only come after them. */
const fewCandidates = 50;
/** Passages that one of the words that must occur may bring in: each takes a few microseconds. */
const mostRanked = 6000;
/** Postings that all words together may have. */
const mostPostings = 20_000;

type Index = { readonly database: ReadDatabase; readonly statistics: IndexStatistics };

type CandidateRequest = {
  readonly query: ParsedQuery;
  readonly concepts: readonly Concept[];
  readonly filters: SearchFilters;
};

/**
 * The passages that a first ranking by FTS5's BM25 puts in front. In a large library only those that hold one of
 * the rarer words are ranked, because none of the others could come out on top (Turtle and Flood 1995, "max score").
 * Only where those are few do passages follow that are not ranked but taken from all over the library.
 */
export function findCandidates(index: Index, request: CandidateRequest): Candidate[] {
  const { query, concepts } = request;
  const alternatives = distinct(concepts);
  if (query.required.length > 0) return withPhrases(index, request, alternatives);
  if (alternatives.length === 0) return [];
  const every = match.anyOf(alternatives);
  const room = roomOf(index, request.filters);
  if (room <= mostRanked) return ranked(index, request, every);

  const must = match.rarest(alternatives, mostRanked);
  const all = match.rarest(alternatives, mostPostings);
  const found = ranked(index, request, `(${match.anyOf(must)}) AND (${match.anyOf(all)})`);
  if (found.length >= fewCandidates || must.length === alternatives.length) return found;
  const more = room <= mostPostings ? ranked(index, request, every) : spread(index, request, every);
  return merged(found, more);
}

/** Phrases must occur, everything else only ranks. Those of nothing but common words are too many to be ranked. */
function withPhrases(
  index: Index,
  request: CandidateRequest,
  alternatives: readonly Alternative[],
): Candidate[] {
  const { required } = request.query;
  const phrases = required.map(match.quoted);
  const all = phrases.join(" AND ");
  const { passagesWith } = index.statistics;
  const inPhrases = new Set(required.flat().map(({ term }) => term));
  const atMost = Math.min(...[...inPhrases].map(passagesWith));
  if (atMost <= mostPostings || roomOf(index, request.filters) <= mostRanked) {
    const others = match.rarest(alternatives, mostPostings).map(match.phraseOf);
    return ranked(index, request, `${all} AND (${[...phrases, ...others].join(" OR ")})`);
  }
  const others = match.rarest(
    alternatives.filter(({ terms }) => !terms.every((term) => inPhrases.has(term))),
    mostPostings,
  );
  const best =
    others.length === 0 ? [] : spread(index, request, `${all} AND (${match.anyOf(others)})`);
  return best.length >= fewCandidates ? best : merged(best, spread(index, request, all));
}

function distinct(concepts: readonly Concept[]): readonly Alternative[] {
  const byPhrase = new Map(
    concepts
      .flatMap((concept) => concept.alternatives)
      .map((alternative) => [match.phraseOf(alternative), alternative]),
  );
  return [...byPhrase.values()].toSorted((a, b) => a.passages - b.passages);
}

/** How many passages the filters leave. */
function roomOf({ database, statistics }: Index, filters: SearchFilters): number {
  const numbers = filteredDocuments(filters);
  if (numbers === null) return statistics.passages();
  const found = database
    .prepare(
      `SELECT coalesce(sum(passages), 0) FROM documents
      WHERE state = 'current' AND number IN (${numbers})`,
    )
    .pluck()
    .get(filterValues(filters));
  return z.number().parse(found);
}

function merged(first: readonly Candidate[], then: readonly Candidate[]): Candidate[] {
  const byId = new Map([...first, ...then].map((candidate) => [candidate.id, candidate]));
  return [...byId.values()].slice(0, mostCandidates);
}

function spread({ database }: Index, request: CandidateRequest, positive: string): Candidate[] {
  const { query, filters } = request;
  return spreadPassages(
    database,
    { match: match.without(positive, query.excluded), filters },
    mostCandidates,
  );
}

function ranked({ database }: Index, request: CandidateRequest, positive: string): Candidate[] {
  const { query, filters } = request;
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
    .all({ match: match.without(positive, query.excluded), ...filterValues(filters) });
  return z.array(z.object({ id: z.number(), document: z.number() })).parse(rows);
}
