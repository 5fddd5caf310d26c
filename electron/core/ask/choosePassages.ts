import type { Passage } from "../../contract/library.ts";
import type { PassageHit } from "../ports.ts";

/** More would leave no room for an answer within 2,048 tokens. */
const most = 5;
/** The best passage must hold this share of the question's words, weighted by rarity. */
const leastBest = 0.4;
/** Those beside it at least this share, and this part of its score. */
const leastOther = 0.25;
const leastScore = 0.3;
/** Two passages that share more than this part of their word triples say the same. */
const sameText = 0.6;

/**
 * The passages to answer from, best first: near duplicates dropped, from at least two documents where
 * the scores allow. Empty when nothing among the hits bears on the question.
 */
export function choosePassages(hits: readonly PassageHit[]): Passage[] {
  const [best] = hits;
  if (
    best === undefined ||
    Math.max(...hits.slice(0, most).map(({ coverage }) => coverage)) < leastBest
  ) {
    return [];
  }
  const good = hits.filter(
    ({ coverage, score }) => coverage >= leastOther && score >= leastScore * best.score,
  );
  const different = withoutRepeats(good);
  const [first] = different;
  const other = different.find(({ documentId }) => documentId !== first?.documentId);
  // Second, so that it stays when the budget has no room for all.
  const ordered =
    first === undefined || other === undefined
      ? different
      : [first, other, ...different.filter((hit) => hit !== first && hit !== other)];
  const chosen = ordered.slice(0, most);
  return chosen.map(toPassage);
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
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, i) => words.slice(i, i + 3).join(" ")));
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
