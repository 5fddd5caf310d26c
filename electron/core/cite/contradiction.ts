import { importanceOf } from "./commonWords.ts";
import { denied } from "./denied.ts";
import { namesIn } from "./names.ts";
import { isSoft, oppositesOf } from "./opposites.ts";
import type { Overlap } from "./overlap.ts";
import type { Context } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import { subjectOf } from "./subjectOf.ts";
import { swapped } from "./swapped.ts";
import { denies, termsOf } from "./wordAt.ts";

/** What in the evidence speaks against a claim, with the words on both sides (indexes) that show it. */
export type Contradiction = {
  readonly kind:
    | "denied"
    | "opposite"
    | "swapped"
    | "otherDrug"
    | "otherName"
    | "otherSubject"
    | "unnamedDrug";
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
    otherName(claim, evidence) ??
    opposite(claim, evidence, overlap) ??
    denied(claim, evidence, overlap) ??
    swapped(claim, evidence, overlap, context) ??
    unnamedDrug(claim, overlap) ??
    otherSubject(claim, evidence, overlap, context)
  );
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

/** The claim names type 2, stage IV or COX-2, and the evidence only another type, stage or COX. */
function otherName(claim: ReadSentence, evidence: ReadSentence): Contradiction | undefined {
  const theirs = Map.groupBy(namesIn(evidence), ({ head }) => head);
  if (theirs.size === 0) return undefined;
  const mine = Map.groupBy(namesIn(claim), ({ head }) => head);
  for (const [head, names] of mine) {
    const others = theirs.get(head) ?? [];
    // "Stage 3" and "stage 3a" do not exclude each other.
    const agrees = names.some(({ tag }) =>
      others.some((other) => other.tag.startsWith(tag) || tag.startsWith(other.tag)),
    );
    const [own] = names;
    const [other] = others;
    if (own === undefined || other === undefined || agrees) continue;
    return { kind: "otherName", claimWords: own.words, evidenceWords: other.words };
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
  if (same === undefined && !both && !isSoft(term) && !isSoft(other)) return true;
  const heads = headsOf(claim, index);
  const shared = (at: number) => headsOf(evidence, at).intersection(heads).size > 0;
  // In "hypokalaemia increases it" the other word is within one that both sentences have.
  const isWithin = evidence.words[place]?.terms.some((own) => !own.startsWith("@")) === true;
  const whole = evidence.words[place]?.terms.join();
  const isCommon = isWithin && claim.words.some(({ terms }) => terms.join() === whole);
  return shared(place) && !(other.startsWith("@") && isCommon) && !(same ?? []).some(shared);
}

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
