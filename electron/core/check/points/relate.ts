import type { Span } from "../../../contract/library.ts";
import { checkQuantities } from "../../cite/checkQuantities.ts";
import { compareQuantities } from "../../cite/compareQuantities.ts";
import type { Contradiction } from "../../cite/contradiction.ts";
import { contradictionOf } from "../../cite/contradiction.ts";
import { sameTotals } from "../../cite/dailyTotals.ts";
import type { Quantity } from "../../cite/quantities.ts";
import { overlapOf } from "../../cite/overlap.ts";
import type { ReadSentence } from "../../cite/readSentence.ts";
import { classOf } from "./drugClasses.ts";
import { kindOf } from "./kinds.ts";
import type { ReadPoint } from "./readPoints.ts";
import type { Likeness } from "./similarity.ts";
import { alone, isAlike, isEqual, isSameSlot, likenessOf } from "./similarity.ts";

/** How two claims stand to each other, with the words (spans of their texts) that tell it. */
export type Relation =
  | { readonly relation: "same"; readonly a: readonly Span[]; readonly b: readonly Span[] }
  | {
      readonly relation: "differ";
      readonly why: "choice" | "number" | "answer" | Contradiction["kind"];
      /** The one that denies what the other states. */
      readonly denies: "a" | "b";
      readonly a: readonly Span[];
      readonly b: readonly Span[];
    };

type WeightOf = (term: string) => number;

/** Holds two claims against each other in both directions: a number, a denial, an opposite or another name tells them apart. */
export function relate(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Relation {
  if (a.choice !== undefined && b.choice !== undefined) {
    const words = { a: [span(a.choice)], b: [span(b.choice)] };
    return a.choice.letter === b.choice.letter
      ? { relation: "same", ...words }
      : { relation: "differ", why: "choice", denies: "a", ...words };
  }
  if (isEqual(a, b)) return { relation: "same", a: [span(a)], b: [span(b)] };
  const differ = against(a, b, weightOf) ?? turned(against(b, a, weightOf));
  if (differ !== undefined) return differ;
  const all = { a: [span(a)], b: [span(b)] };
  if (isSameSlot(a, b) && !isAlike(likenessOf(a, b, weightOf)))
    return { relation: "differ", why: "answer", denies: "a", ...all };
  return same(a, b, weightOf);
}

/** As for evidence in a passage; see judge. */
const contradictedFrom = 0.3;

function against(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Relation | undefined {
  const overlap = overlapOf(a.read, b.read, alone, weightOf);
  const likeness = likenessOf(a, b, weightOf);
  const opposed =
    Math.max(likeness.aInB, likeness.bInA) >= contradictedFrom
      ? contradictionOf(a.read, b.read, overlap, alone)
      : undefined;
  const found = opposed !== undefined && stands(opposed, a.read, b.read) ? opposed : undefined;
  const number = numberAgainst(a, b, likeness);
  // Another drug has doses of its own.
  if (number !== undefined && found?.kind !== "otherDrug") {
    const [mine, theirs] = number;
    return { relation: "differ", why: "number", denies: "a", a: [span(mine)], b: [span(theirs)] };
  }
  if (found === undefined) return otherKind(a.read, b.read);
  return {
    relation: "differ",
    why: found.kind,
    denies: found.claimWords.some((at) => a.read.denied[at] === true) ? "a" : "b",
    a: spansOf(a.read, found.claimWords),
    b: spansOf(b.read, found.evidenceWords),
  };
}

type Numbers = readonly [Quantity, Quantity];

function numberAgainst(a: ReadPoint, b: ReadPoint, likeness: Likeness): Numbers | undefined {
  return (
    checkQuantities(a.read, b.read, b.read).conflicts.find(
      (pair) => !isRounded(...pair) && !isTotal(a.read, b.read, pair),
    ) ?? loneNumbers(a.read, b.read, likeness)
  );
}

/** Both name one thing of a kind, each another one: the radial nerve, the ulnar nerve. */
function otherKind(a: ReadSentence, b: ReadSentence): Relation | undefined {
  const ofKind = ({ words }: ReadSentence) =>
    Map.groupBy(
      [...words.entries()].filter(([, { raw }]) => kindOf(raw) !== undefined),
      ([, { raw }]) => kindOf(raw),
    );
  const theirs = ofKind(b);
  for (const [kind, mine] of ofKind(a)) {
    const others = theirs.get(kind) ?? [];
    if (others.length === 0) continue;
    const same = mine.some(([, { terms }]) =>
      others.some(([, other]) => other.terms.join() === terms.join()),
    );
    if (same) continue;
    const indexes = (found: typeof mine) => found.slice(0, 1).map(([index]) => index);
    const words = { a: spansOf(a, indexes(mine)), b: spansOf(b, indexes(others)) };
    return { relation: "differ", why: "opposite", denies: "a", ...words };
  }
  return undefined;
}

/** The only bare numbers of two claims that are much alike: "a rate of 30 or more", "a rate of at least 20". */
function loneNumbers(a: ReadSentence, b: ReadSentence, { score }: Likeness): Numbers | undefined {
  const [mine, ...more] = a.quantities;
  const [theirs, ...others] = b.quantities;
  const lone = mine?.kind === "number" && theirs?.kind === "number";
  if (!lone || more.length + others.length > 0 || score < muchAlike) return undefined;
  return compareQuantities(mine, theirs) === "other" ? [mine, theirs] : undefined;
}
const muchAlike = 0.5;

/** What is one total of a day in other words does not differ in how it is divided. */
function isTotal(a: ReadSentence, b: ReadSentence, [mine, theirs]: Numbers): boolean {
  const there = sameTotals(a, b);
  const back = sameTotals(b, a).map(([one, other]) => [other, one] as const);
  const totals = [...there, ...back];
  if (mine.kind === "every" && theirs.kind === "every") return totals.length > 0;
  return totals.some(([one, other]) => one === mine || other === theirs);
}

/** Three months and twelve weeks are meant to be the same. */
function isRounded(one: Quantity, other: Quantity): boolean {
  const timed = one.kind === other.kind && (one.kind === "time" || one.kind === "every");
  const unit = ({ text }: Quantity) => /\p{L}+$/u.exec(text.trim())?.[0].slice(0, 2).toLowerCase();
  const close = (a: number, b: number) =>
    a === b || Math.abs(a - b) <= 0.09 * Math.max(Math.abs(a), Math.abs(b));
  return (
    timed && unit(one) !== unit(other) && close(one.low, other.low) && close(one.high, other.high)
  );
}

/** "Must not rise by more than" is a bound, not a denial. */
const limits =
  /(?:\b(?:not|never)|n't)\b[^.;]{0,40}\b(?:more|less|longer|higher|lower|greater|fewer|exceed|above|below|later)\b/iu;
/** What is lacking is denied in one wording and stated in another: gluten-free, without gluten. */
const wants =
  /\b(?:free|deficien\p{L}+|absen\p{L}+|lack\p{L}*|reduc\p{L}+|low|loss|lost|without|no|not|none)\b/iu;

/** That the other names no drug is no contradiction, nor is a drug of the class that it names. */
function stands(
  { kind, claimWords, evidenceWords }: Contradiction,
  a: ReadSentence,
  b: ReadSentence,
): boolean {
  if (kind === "unnamedDrug") return false;
  if (kind === "denied") {
    const bounded = a.quantities.length > 0 && b.quantities.length > 0;
    if (bounded && (limits.test(a.folded) || limits.test(b.folded))) return false;
    return !(wants.test(a.folded) && wants.test(b.folded));
  }
  if (kind !== "otherDrug") return true;
  const belongs = (one: ReadSentence, words: readonly number[], other: ReadSentence) =>
    words.some((at) => {
      const family = classOf(one.words[at]?.raw ?? "");
      return family.length > 0 && family.every((term) => other.places.has(term));
    });
  return !belongs(a, claimWords, b) && !belongs(b, evidenceWords, a);
}

function same(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Relation {
  const told = overlapOf(a.read, b.read, alone, weightOf).words.filter(
    ({ weight, words }) => weight > 0 && words.length > 0,
  );
  const numbers = checkQuantities(a.read, b.read, b.read).same;
  return {
    relation: "same",
    a: [
      ...spansOf(
        a.read,
        told.map(({ index }) => index),
      ),
      ...numbers.map(([mine]) => span(mine)),
    ],
    b: [
      ...spansOf(
        b.read,
        told.flatMap(({ words }) => words),
      ),
      ...numbers.map(([, theirs]) => span(theirs)),
    ],
  };
}

function turned(relation: Relation | undefined): Relation | undefined {
  if (relation === undefined) return undefined;
  const sides = { a: relation.b, b: relation.a };
  if (relation.relation === "same") return { ...relation, ...sides };
  return { ...relation, ...sides, denies: relation.denies === "a" ? "b" : "a" };
}

const span = ({ start, end }: Span): Span => ({ start, end });

function spansOf(sentence: ReadSentence, indexes: readonly number[]): Span[] {
  return [...new Set(indexes)].flatMap((index) => {
    const word = sentence.words[index];
    return word === undefined ? [] : [span(word)];
  });
}
