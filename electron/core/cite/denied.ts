import { importanceOf } from "./commonWords.ts";
import type { Contradiction } from "./contradiction.ts";
import { oppositesOf } from "./opposites.ts";
import type { Overlap } from "./overlap.ts";
import type { ReadSentence } from "./readSentence.ts";
import { denies, termsOf } from "./wordAt.ts";

/** What the claim states is denied in the evidence, or the other way round. */
export function denied(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
): Contradiction | undefined {
  if (!claim.denied.includes(true) && !evidence.denied.includes(true)) return undefined;
  if (turnsRound(claim, evidence) || turnsRound(evidence, claim)) return undefined;
  let whole = 0;
  let differing = 0;
  let agreeing = 0;
  const claimWords: number[] = [];
  const evidenceWords: number[] = [];
  for (const { index, weight, credit, words } of overlap.words) {
    if (words.length === 0 || weight === 0) continue;
    const value = weight * credit;
    whole += value;
    const here = denies(claim, index);
    const there = wholeOnes(claim, index, evidence, words).map((word) => denies(evidence, word));
    if (there.every((one) => one !== here)) {
      differing += value;
      claimWords.push(index);
      evidenceWords.push(...words);
    } else if (here) agreeing += value;
  }
  const enough = differing > agreeing && differing >= leastDenied * whole;
  if (!enough && !deniesPart(claim, overlap, new Set(claimWords))) return undefined;
  return { kind: "denied", claimWords, evidenceWords };
}

/** The evidence's words that mean all of what a claim's word does, if any: "hypoglycaemia", not "lowers" and "glucose". */
function wholeOnes(
  claim: ReadSentence,
  index: number,
  evidence: ReadSentence,
  words: readonly number[],
): readonly number[] {
  const terms = termsOf(claim, index);
  if (terms.length < 2) return words;
  const whole = words.filter((at) => terms.every((term) => termsOf(evidence, at).includes(term)));
  return whole.length > 0 ? whole : words;
}

/** Whether a whole part of the claim (between conjunctions) with a telling word stands under the other sign. */
function deniesPart(
  claim: ReadSentence,
  overlap: Overlap,
  differing: ReadonlySet<number>,
): boolean {
  const matched = overlap.words.filter(({ weight, words }) => weight > 0 && words.length > 0);
  const byPart = Map.groupBy(matched, ({ index }) => claim.parts[index] ?? 0);
  return [...byPart.values()].some(
    (part) =>
      part.every(({ index }) => differing.has(index)) &&
      part.some(({ index }) => termsOf(claim, index).some((term) => importanceOf(term) === 1)),
  );
}
const leastDenied = 0.3;

/** "Never normal" agrees with "always pathological": one denies the opposite of what the other states. */
function turnsRound(one: ReadSentence, other: ReadSentence): boolean {
  return one.words.some(
    (_, index) =>
      denies(one, index) &&
      termsOf(one, index).some((term) =>
        oppositesOf(term).some((opposite) =>
          other.places.get(opposite)?.some((place) => !denies(other, place)),
        ),
      ),
  );
}
