import { importanceOf } from "./commonWords.ts";
import type { Contradiction } from "./contradiction.ts";
import type { Overlap } from "./overlap.ts";
import type { Context } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import type { Turn } from "./roles.ts";
import { turnsOf } from "./roles.ts";
import { termsOf } from "./wordAt.ts";

/** The claim has on one side of a verb what the evidence has on the other, and nothing on the same side. */
export function swapped(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
  { topic }: Context,
): Contradiction | undefined {
  const there = turnsOf(evidence.folded);
  for (const turn of turnsOf(claim.folded)) {
    const other = there.find(({ group }) => group === turn.group);
    if (other === undefined) continue;
    const beside = crossesBeside(claim, turn, evidence, other);
    if (beside !== undefined) return beside;
    const crossed: number[] = [];
    const sides = new Set<boolean>();
    let kept = 0;
    for (const { index, weight, words } of overlap.words) {
      const mine = actsIn(claim, index, turn);
      const theirs = new Set(words.map((at) => actsIn(evidence, at, other)));
      if (mine === undefined || weight < 0.3 || theirs.size === 0 || theirs.has(undefined))
        continue;
      if (termsOf(claim, index).every((term) => topic.has(term)) && theirs.has(mine)) continue;
      if (theirs.has(mine)) kept += 1;
      else {
        crossed.push(index);
        sides.add(mine);
      }
    }
    if (sides.size === 2 && kept === 0) {
      const evidenceWords = crossed.flatMap((index) => overlap.words[index]?.words ?? []);
      return { kind: "swapped", claimWords: crossed, evidenceWords };
    }
  }
  return undefined;
}

/** The words right before and after the verb have changed places: "veins more than arterioles". */
function crossesBeside(
  claim: ReadSentence,
  turn: Turn,
  evidence: ReadSentence,
  other: Turn,
): Contradiction | undefined {
  const mine = neighboursOf(claim, turn);
  const theirs = neighboursOf(evidence, other);
  const meets = (a: number | undefined, b: number | undefined) =>
    a !== undefined &&
    b !== undefined &&
    termsOf(claim, a).some(
      (term) => importanceOf(term) === 1 && termsOf(evidence, b).includes(term),
    );
  const [acts, acted] = mine;
  const [otherActs, otherActed] = theirs;
  const crosses = meets(acts, otherActed) && meets(acted, otherActs);
  if (!crosses || meets(acts, otherActs) || meets(acted, otherActed)) return undefined;
  if (acts === undefined || acted === undefined) return undefined;
  if (otherActs === undefined || otherActed === undefined) return undefined;
  return { kind: "swapped", claimWords: [acts, acted], evidenceWords: [otherActs, otherActed] };
}

/** The next telling words on both sides of a turn: first of who acts, then of what is acted upon. */
function neighboursOf(
  sentence: ReadSentence,
  { start, end, reversed }: Turn,
): readonly [number | undefined, number | undefined] {
  const telling = [...sentence.words.keys()].filter((index) =>
    termsOf(sentence, index).some((term) => importanceOf(term) === 1),
  );
  const at = (index: number) => (sentence.words[index]?.start ?? 0) - sentence.start;
  const before = telling.findLast((index) => at(index) < start);
  const after = telling.find((index) => at(index) >= end);
  return reversed ? [after, before] : [before, after];
}

/** Whether a word stands where who acts does; undefined for the words of the verb itself. */
function actsIn(sentence: ReadSentence, index: number, turn: Turn): boolean | undefined {
  const at = (sentence.words[index]?.start ?? 0) - sentence.start;
  if (at >= turn.start && at < turn.end) return undefined;
  return at < turn.start !== turn.reversed;
}
