import type { Passage } from "../../contract/library.ts";
import type { PassageHit } from "../ports.ts";

/** More would leave no room for an answer within 2,048 tokens. */
const most = 5;
/** Who says that the passages may bear on the question: the student, who chose their documents, or nobody yet. */
type SearchedIn = "library" | "chosen documents";
/**
 * The share of the question's words, weighted by importance, that the best passage must hold and that those beside it
 * must. Of chosen documents any certain hit will do; a word that was doubtfully corrected counts for nothing.
 */
const least: Readonly<Record<SearchedIn, { readonly best: number; readonly other: number }>> = {
  library: { best: 0.4, other: 0.25 },
  "chosen documents": { best: 0.01, other: 0.01 },
};
/** Those beside it must have this part of its score, and hold this part of what the fullest holds. */
const leastScore = 0.3;
const leastPart = 0.55;
/** A heading with more words may state something, as on slides. */
const mostInHeading = 7;
/** Two passages that share more than this part of their word triples say the same. */
const sameText = 0.6;

/**
 * The passages to answer from, best first: headings without text and near duplicates dropped, from at least two
 * documents where the scores allow. Empty when nothing among the hits bears on the question; of documents that the
 * student chose for it, every hit does.
 */
export function choosePassages(hits: readonly PassageHit[], searchedIn: SearchedIn): Passage[] {
  const telling = hits.filter((hit) => !isBareHeading(hit));
  const [best] = telling;
  if (best === undefined) return [];
  const bestCoverage = Math.max(...telling.slice(0, most).map(({ coverage }) => coverage));
  if (bestCoverage < least[searchedIn].best) return [];
  const good = telling.filter(
    ({ coverage, score }) =>
      coverage >= least[searchedIn].other && score >= leastScore * best.score,
  );
  const different = withoutRepeats(good);
  const [first] = different;
  const other = different.find(({ documentId }) => documentId !== first?.documentId);
  // Second, so that it stays when the budget has no room for all.
  const ordered =
    first === undefined || other === undefined
      ? different
      : [first, other, ...different.filter((hit) => hit !== first && hit !== other)];
  return withoutRemote(ordered.slice(0, most)).map(toPassage);
}

/** Nothing takes the place of what is left out: what the search puts after it is rather further from the question. */
function withoutRemote(hits: readonly PassageHit[]): readonly PassageHit[] {
  const fullest = Math.max(...hits.map(({ coverage }) => coverage));
  return hits.filter(({ coverage }) => coverage >= leastPart * fullest);
}

/** Whether a passage says no more than what stands above it: a heading that nothing but another heading follows. */
function isBareHeading({ text, heading, title }: PassageHit): boolean {
  const own = wordsIn(text);
  const above = new Set(wordsIn([title, ...heading].join(" ")));
  return own.length <= mostInHeading && own.every((word) => above.has(word));
}

function withoutRepeats(hits: readonly PassageHit[]): PassageHit[] {
  const kept: { hit: PassageHit; triples: ReadonlySet<string> }[] = [];
  for (const hit of hits) {
    const triples = wordTriples(hit.text);
    if (!kept.some((other) => shared(triples, other.triples) > sameText))
      kept.push({ hit, triples });
  }
  return kept.map(({ hit }) => hit);
}

function wordTriples(text: string): Set<string> {
  const words = wordsIn(text);
  return new Set(words.map((_, i) => words.slice(i, i + 3).join(" ")));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The part of the smaller set that the other one holds too. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, Math.min(a.size, b.size));
}

function toPassage({
  score: _score,
  marks: _marks,
  coverage: _coverage,
  ...passage
}: PassageHit): Passage {
  return passage;
}
