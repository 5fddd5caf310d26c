import type { Passage } from "../../contract/library.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { overlapOf } from "./overlap.ts";
import type { Candidate, ReadPassages } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import { readSentence } from "./readSentence.ts";

/** A claim with one or two sentences of a passage that were judged as its evidence. */
export type Aligned = {
  readonly passage: number;
  readonly evidence: ReadSentence;
  readonly judgement: Judgement;
};

export type Similarity = (passage: number, sentence: number) => number | null;

/** So many sentences of the passages are judged for each claim. */
const judged = 6;
/** Evidence that covers this much less of a claim than the best is not weighed against it. */
const within = 0.12;
const secondGains = 0.12;
const rank = { supported: 3, numberConflict: 2, partly: 1, notFound: 0 } as const;

/**
 * The best evidence for a claim among the given passages (from 0): sentences are found by the weight of the words they
 * share, the best few are judged, and a neighbouring sentence joins where it says a good part more. undefined where no
 * word is shared and no similarity is known.
 */
export function align(
  claim: ReadSentence,
  among: ReadonlySet<number>,
  sources: ReadPassages,
  texts: readonly Passage[],
  similarity: Similarity,
): Aligned | undefined {
  const found = candidatesFor(claim, among, sources, similarity).map(({ passage, sentence }) =>
    judgeAt(claim, { passage, sentence }, sources, texts, similarity(passage, sentence)),
  );
  const best = found.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (best === undefined) return undefined;
  return found
    .filter((one) => one === best || one.passage !== best.passage)
    .filter((one) => scoreOf(one) >= scoreOf(best) - within)
    .toSorted(
      (a, b) => rank[b.judgement.support] - rank[a.judgement.support] || scoreOf(b) - scoreOf(a),
    )[0];
}

function scoreOf({ judgement }: Aligned): number {
  const { direct, coverage } = judgement.overlap;
  return direct + 0.5 * coverage + numbersCount * sharedNumbers(judgement);
}

/** What a number counts that the evidence gives, or (a little less) gives differently, for at most two. */
const numbersCount = 0.2;
function sharedNumbers({ quantities: { same, conflicts } }: Judgement): number {
  return Math.min(2, same.length + 0.8 * conflicts.length);
}

function candidatesFor(
  claim: ReadSentence,
  among: ReadonlySet<number>,
  { passages, postings, weightOf }: ReadPassages,
  similarity: Similarity,
): Candidate[] {
  const scores = new Map<Candidate | string, { readonly at: Candidate; score: number }>();
  const add = (at: Candidate, score: number) => {
    const key = `${at.passage}/${at.sentence}`;
    const known = scores.get(key);
    if (known === undefined) scores.set(key, { at, score });
    else known.score += score;
  };
  for (const term of claim.places.keys()) {
    const weight = weightOf(term);
    if (weight === 0) continue;
    for (const at of postings.get(term) ?? []) if (among.has(at.passage)) add(at, weight);
  }
  const best = [...scores.values()].toSorted((a, b) => b.score - a.score).slice(0, judged);
  const alike = [...among]
    .flatMap((passage) => (passages[passage] ?? []).map((_, sentence) => ({ passage, sentence })))
    .map((at) => ({ at, score: similarity(at.passage, at.sentence) ?? 0 }))
    .toSorted((a, b) => b.score - a.score)
    .filter(({ at, score }) => score > 0 && !best.some((one) => same(one.at, at)))
    .slice(0, 1);
  return [...best, ...alike].map(({ at }) => at);
}

const same = (a: Candidate, b: Candidate) => a.passage === b.passage && a.sentence === b.sentence;

function judgeAt(
  claim: ReadSentence,
  { passage, sentence }: Candidate,
  sources: ReadPassages,
  texts: readonly Passage[],
  similarity: number | null,
): Aligned {
  const sentences = sources.passages[passage] ?? [];
  const context = sources.context[passage] ?? { topic: new Set(), all: new Set() };
  const alone = sentences[sentence];
  if (alone === undefined) throw new Error(`No sentence ${sentence} in passage ${passage}`);
  const judgeWith = (evidence: ReadSentence, core: ReadSentence): Aligned => ({
    passage,
    evidence,
    judgement: judge(claim, core, evidence, context, sources.weightOf, similarity),
  });
  const directOf = (one: ReadSentence) => overlapOf(claim, one, context, sources.weightOf).direct;
  const single = judgeWith(alone, alone);
  if (single.judgement.support === "supported") return single;
  const { direct } = single.judgement.overlap;
  const pairs = [sentences[sentence - 1], sentences[sentence + 1]].flatMap((other) => {
    if (other === undefined) return [];
    const span = { start: Math.min(alone.start, other.start), end: Math.max(alone.end, other.end) };
    const both = readSentence(texts[passage]?.text ?? "", span);
    const gain = directOf(both) - direct;
    return gain >= secondGains ? [{ gain, both, other }] : [];
  });
  const [best] = pairs.toSorted((a, b) => b.gain - a.gain);
  if (best === undefined) return single;
  const neighbour = judgeWith(best.other, best.other);
  return judgeWith(best.both, scoreOf(neighbour) > scoreOf(single) ? best.other : alone);
}
