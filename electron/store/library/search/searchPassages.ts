import { z } from "zod";
import type { PassageHit, SearchRequest } from "../../../core/ports.ts";
import type { ReadDatabase } from "../../database.ts";
import { json } from "../../json.ts";
import { passagesById } from "../passages.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import type { IndexStatistics } from "./indexStatistics.ts";
import { type ParsedQuery, parseQuery } from "./parseQuery.ts";
import { fuseRanks } from "./fuseRanks.ts";
import { nearestVectors } from "./nearestVectors.ts";
import { type Concept, queryConcepts } from "./queryConcepts.ts";
import { conceptReader } from "./readPassage.ts";
import { type PassageText, type ScoredPassage, scorePassages } from "./scorePassages.ts";

/** What a search reads from; vectors tells whether sqlite-vec is loaded. */
type SearchIndex = {
  readonly database: ReadDatabase;
  readonly statistics: IndexStatistics;
  readonly vectors: boolean;
};

/** The passages of current documents that answer a query best, best first. */
export function searchPassages(
  { database, statistics, vectors }: SearchIndex,
  { query: typed, filters, limit, vector }: SearchRequest,
): PassageHit[] {
  const query = parseQuery(typed);
  const concepts = queryConcepts(query, statistics);
  const matching = findCandidates({ database, statistics }, { query, concepts, filters });
  const near =
    vector === null || !vectors
      ? null
      : nearestVectors(database, { filters, vector }).filter(allowedBy(query, matching));
  const candidates = new Set([...matching, ...(near ?? [])].map(({ id }) => id));
  if (candidates.size === 0) return [];
  const isNear = new Set(near?.map(({ id }) => id));
  const byWords = scorePassages(readTexts(database, [...candidates]), concepts)
    .filter(({ id, holds }) => holds || isNear.has(id) || query.required.length > 0)
    .toSorted((one, other) => other.score - one.score || one.id - other.id);
  const ranked =
    near === null
      ? byWords
      : fused(
          byWords,
          near.map(({ id }) => id),
        );
  return hits(database, ranked.slice(0, limit), concepts);
}

/** What must or must not occur is only known of passages that the words found. */
function allowedBy(query: ParsedQuery, matching: readonly Candidate[]) {
  if (query.required.length + query.excluded.length === 0) return () => true;
  const ids = new Set(matching.map(({ id }) => id));
  return ({ id }: Candidate) => ids.has(id);
}

function fused(byWords: readonly ScoredPassage[], near: readonly number[]): ScoredPassage[] {
  const words = byWords.filter(({ score }) => score > 0).map(({ id }) => id);
  const scores = fuseRanks([words, near]);
  return byWords
    .map((passage) => ({ ...passage, score: scores.get(passage.id) ?? 0 }))
    .toSorted((one, other) => other.score - one.score || one.id - other.id);
}

function hits(
  database: ReadDatabase,
  ranked: readonly ScoredPassage[],
  concepts: readonly Concept[],
): PassageHit[] {
  const passages = passagesById(
    database,
    ranked.map(({ id }) => id),
  );
  const read = conceptReader(concepts);
  return ranked.flatMap(({ id, score, coverage }) => {
    const passage = passages.get(id);
    if (passage === undefined) return [];
    return [{ ...passage, score, coverage, marks: read(passage.text).marks() }];
  });
}

const textRow = z.object({
  id: z.number(),
  document: z.number(),
  title: z.string(),
  heading: json(z.array(z.string())),
  text: z.string(),
});

function readTexts(database: ReadDatabase, ids: readonly number[]): PassageText[] {
  const rows = database
    .prepare(
      `SELECT passage.id, passage.document_number AS document, document.title, passage.heading, passage.text
      FROM passages AS passage JOIN documents AS document ON document.number = passage.document_number
      WHERE passage.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return z.array(textRow).parse(rows);
}
