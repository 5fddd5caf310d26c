import { importanceOf } from "./commonWords.ts";
import { oppositesOf } from "./opposites.ts";
import type { Overlap } from "./overlap.ts";
import type { Context } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import type { Turn } from "./roles.ts";
import { turnsOf } from "./roles.ts";
import { subjectOf } from "./subjectOf.ts";

/** What in the evidence speaks against a claim, with the words on both sides (indexes) that show it. */
export type Contradiction = {
  readonly kind: "denied" | "opposite" | "swapped" | "otherDrug" | "otherSubject" | "unnamedDrug";
  readonly claimWords: readonly number[];
  readonly evidenceWords: readonly number[];
};

/** The first contradiction between a claim and the evidence that it was matched with, if any. */
export function contradictionOf(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
  context: Context,
): Contradiction | undefined {
  return (
    otherDrug(claim, evidence, overlap) ??
    opposite(claim, evidence, overlap) ??
    denied(claim, evidence, overlap) ??
    swapped(claim, evidence, overlap, context) ??
    unnamedDrug(claim, overlap) ??
    otherSubject(claim, evidence, overlap, context)
  );
}

function termsOf(sentence: ReadSentence, index: number): readonly string[] {
  return sentence.words[index]?.terms ?? [];
}

/** The claim names a drug that the evidence does not, and the evidence one that the claim does not: anywhere, or both as subject. */
function otherDrug(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
): Contradiction | undefined {
  const matched = new Set(overlap.words.flatMap(({ words }) => words));
  const subjects = [new Set(subjectOf(claim)), new Set(subjectOf(evidence))] as const;
  for (const whole of [true, false]) {
    const mine = claim.drugs.filter((index) => whole || subjects[0].has(index));
    const theirs = evidence.drugs.filter((index) => whole || subjects[1].has(index));
    const extra = mine.filter((index) => overlap.words[index]?.words.length === 0);
    const missing = theirs.filter((index) => !matched.has(index));
    if (extra.length === 0 || extra.length < mine.length || missing.length === 0) continue;
    if (!whole && missing.length < theirs.length) continue;
    return {
      kind: "otherDrug",
      claimWords: extra.slice(0, 1),
      evidenceWords: missing.slice(0, 1),
    };
  }
  return undefined;
}

/** The claim has a word where the evidence has its opposite. */
function opposite(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
): Contradiction | undefined {
  for (const { index } of overlap.words) {
    for (const term of termsOf(claim, index)) {
      for (const other of oppositesOf(term)) {
        const there = evidence.places.get(other);
        if (there === undefined) continue;
        const against = there.find((place) =>
          opposed(claim, evidence, { index, term, other, place }),
        );
        if (against !== undefined)
          return { kind: "opposite", claimWords: [index], evidenceWords: [against] };
      }
    }
  }
  return undefined;
}

type Pair = {
  readonly index: number;
  readonly term: string;
  readonly other: string;
  readonly place: number;
};

/** Whether both stand beside a word that the two sentences share, and the evidence has the term itself beside none such. */
function opposed(
  claim: ReadSentence,
  evidence: ReadSentence,
  { index, term, other, place }: Pair,
): boolean {
  const same = evidence.places.get(term);
  const both = claim.places.has(other);
  // A denial turns a word into its opposite: "not reduced" and "increased".
  if (denies(claim, index) !== denies(evidence, place)) return false;
  if (same === undefined && !both) return true;
  const heads = headsOf(claim, index);
  const shared = (at: number) => headsOf(evidence, at).intersection(heads).size > 0;
  return shared(place) && !(same ?? []).some(shared);
}

const denies = (sentence: ReadSentence, index: number) => sentence.denied[index] === true;

/** The stems of a word itself (an expression such as "hypokalaemia"), or of the next telling word on either side in its part. */
function headsOf(sentence: ReadSentence, index: number): Set<string> {
  const own = termsOf(sentence, index);
  const named = own.filter((term) => !term.startsWith("@"));
  if (named.length > 0 && named.length < own.length) return new Set(named);
  const heads = new Set<string>();
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= 4; at += step) {
      if (sentence.parts[at] !== sentence.parts[index]) break;
      const telling = termsOf(sentence, at).filter((term) => importanceOf(term) === 1);
      for (const term of telling) heads.add(term);
      if (telling.length > 0) break;
    }
  }
  return heads;
}

/** What the claim states is denied in the evidence, or the other way round. */
function denied(
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
    const there = words.map((word) => denies(evidence, word));
    if (there.every((one) => one !== here)) {
      differing += value;
      claimWords.push(index);
      evidenceWords.push(...words);
    } else if (here) agreeing += value;
  }
  if (differing <= agreeing || differing < leastDenied * whole) return undefined;
  return { kind: "denied", claimWords, evidenceWords };
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

/** The claim has on one side of a verb what the evidence has on the other, and nothing on the same side. */
function swapped(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
  { topic }: Context,
): Contradiction | undefined {
  const there = turnsOf(evidence.folded);
  for (const turn of turnsOf(claim.folded)) {
    const other = there.find(({ group }) => group === turn.group);
    if (other === undefined) continue;
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

/** Whether a word stands where who acts does; undefined for the words of the verb itself. */
function actsIn(sentence: ReadSentence, index: number, turn: Turn): boolean | undefined {
  const at = (sentence.words[index]?.start ?? 0) - sentence.start;
  if (at >= turn.start && at < turn.end) return undefined;
  return at < turn.start !== turn.reversed;
}

/** The claim says of one thing what the evidence says of another: half of each subject is missing in the other, the rest agrees. */
function otherSubject(
  claim: ReadSentence,
  evidence: ReadSentence,
  overlap: Overlap,
  { topic }: Context,
): Contradiction | undefined {
  const own = (sentence: ReadSentence) =>
    subjectOf(sentence).filter((index) =>
      termsOf(sentence, index).some((term) => importanceOf(term) === 1 && !topic.has(term)),
    );
  const mine = own(claim);
  const subject = new Set(mine);
  const theirs = own(evidence);
  const matched = new Set(overlap.words.flatMap(({ words }) => words));
  const extra = mine.filter((index) => overlap.words[index]?.words.length === 0);
  const missed = theirs.filter((index) => !matched.has(index));
  if (extra.length === 0 || missed.length === 0) return undefined;
  if (2 * extra.length < mine.length || 2 * missed.length < theirs.length) return undefined;
  const rest = overlap.words.filter(({ index, weight }) => weight > 0 && !subject.has(index));
  const whole = rest.reduce((sum, { weight }) => sum + weight, 0);
  const found = rest.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
  // What agrees must be said of that subject, in its clause.
  const clause = evidence.clauses[missed[0] ?? 0];
  const there = rest.some(({ words }) => words.some((at) => evidence.clauses[at] === clause));
  if (!there || found < leastRest * whole) return undefined;
  return { kind: "otherSubject", claimWords: extra, evidenceWords: missed };
}
const leastRest = 0.7;

/** The claim speaks of drugs that the passage never names. */
function unnamedDrug(claim: ReadSentence, overlap: Overlap): Contradiction | undefined {
  const subject = new Set(subjectOf(claim));
  const own = claim.drugs.filter((index) => subject.has(index));
  if (own.length === 0 || own.some((index) => overlap.words[index]?.credit !== 0)) return undefined;
  return { kind: "unnamedDrug", claimWords: own, evidenceWords: [] };
}
