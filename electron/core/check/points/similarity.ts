import { compareQuantities, comparable } from "../../cite/compareQuantities.ts";
import { oppositesOf } from "../../cite/opposites.ts";
import type { Overlap } from "../../cite/overlap.ts";
import type { Quantity } from "../../cite/quantities.ts";
import { overlapOf } from "../../cite/overlap.ts";
import { classOf } from "./drugClasses.ts";
import { kindOf } from "./kinds.ts";
import type { ReadPoint } from "./readPoints.ts";

/** How much alike two claims are, from 0 to 1.36 (more where they are equal), and how much of each is in the other. */
export type Likeness = {
  readonly score: number;
  readonly aInB: number;
  readonly bInA: number;
};

type WeightOf = (term: string) => number;
/** A claim has no passage around it. */
export const alone = { topic: new Set<string>(), all: new Set<string>() };

/** What a word counts that only leads to the claim, and what one counts whose opposite, or whose class or like, stands there. */
const shared = 0.3;
const oppositeCredit = 0.75;
const classCredit = 0.7;
const kindCredit = 0.5;
const drugCredit = 0.4;

/**
 * Compares two claims by the weight of the words that they share, a little more by the one that is covered better (a
 * telegram beside a sentence), and by their numbers; an opposite counts as shared, since it speaks of the same.
 */
export function likenessOf(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Likeness {
  if (isEqual(a, b)) return { score: 3, aInB: 1, bInA: 1 };
  if (a.choice !== undefined && b.choice !== undefined) return { score: 2, aInB: 1, bInA: 1 };
  const there = holds(a, b, weightOf);
  const here = holds(b, a, weightOf);
  const [most, least] = [Math.max(there.part, here.part), Math.min(there.part, here.part)];
  const mass = Math.min(1, Math.max(there.mass, here.mass) / enough);
  const numbers = bonus(a, b);
  return {
    score: mass * (0.6 * most + 0.4 * least) + numbers,
    aInB: there.part,
    bInA: here.part,
  };
}
const enough = 0.6;

/** What another claim has of one's words, as a part and in weight. */
type Held = { readonly part: number; readonly mass: number };

function holds(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Held {
  const overlap: Overlap = overlapOf(a.read, b.read, alone, weightOf);
  const counted = new Set<string>();
  const drugs = new Set(a.read.drugs);
  let whole = 0;
  let found = 0;
  for (const { index, weight, credit } of overlap.words) {
    const word = a.read.words[index];
    const terms = word?.terms ?? [];
    const key = terms.join(" ");
    if (counted.has(key) || weight === 0) continue;
    counted.add(key);
    if (duties.test(word?.raw ?? "")) continue;
    const isOwn = a.own[index] === true;
    const value = weight * (isOwn ? 1 : shared);
    whole += value;
    const other = credit >= oppositeCredit ? 0 : likeWord(a, b, index, drugs.has(index));
    const known = Math.max(credit, other);
    found += value * known;
  }
  return { part: whole === 0 ? 0 : found / whole, mass: found };
}
/** That something must be looked at says nothing of what it is. */
const duties = /^(?:need|look)(?:s|ed|ing)?$/iu;

/** What a word counts whose opposite, class or like another claim has. */
export function likeWord(a: ReadPoint, b: ReadPoint, index: number, isDrug: boolean): number {
  const terms = a.read.words[index]?.terms ?? [];
  const has = (term: string) => b.read.places.has(term);
  if (terms.some((term) => oppositesOf(term).some(has))) return oppositeCredit;
  const kind = kindOf(a.read.words[index]?.raw ?? "");
  if (kind !== undefined && b.read.words.some((word) => kindOf(word.raw) === kind))
    return kindCredit;
  const isNumbered = (term: string) => term.startsWith("#");
  if (terms.some(isNumbered) && [...b.read.places.keys()].some(isNumbered)) return kindCredit;
  const raw = a.read.words[index]?.raw ?? "";
  const family = classOf(raw);
  if (family.length > 0) {
    if (family.every(has)) return classCredit;
    const siblings = b.read.words.some((word) => {
      const other = classOf(word.raw);
      return other.length > 0 && other.join() === family.join();
    });
    if (siblings) return classCredit;
  }
  const member = b.read.words.some((word) => {
    const other = classOf(word.raw);
    return other.length > 0 && terms.some((term) => other.includes(term));
  });
  if (member) return classCredit;
  return isDrug && b.read.drugs.length > 0 ? drugCredit : 0;
}

/** Numbers of one kind speak of the same: where they agree, and where neither answer has another of that kind. */
function bonus(a: ReadPoint, b: ReadPoint): number {
  const byKind = new Map<string, number>();
  for (const one of a.read.quantities.slice(0, 12)) {
    for (const other of b.read.quantities.slice(0, 12)) {
      if (!comparable(one, other)) continue;
      const same = compareQuantities(one, other) === "same";
      const value =
        one.kind === "number"
          ? same
            ? 0.08
            : 0
          : numberCounts(same, isSole(a, b, one), one.kind === "time");
      byKind.set(one.kind, Math.max(byKind.get(one.kind) ?? 0, value));
    }
  }
  return Math.min(
    0.36,
    [...byKind.values()].reduce((sum, value) => sum + value, 0),
  );
}

const isSole = (a: ReadPoint, b: ReadPoint, { kind }: Quantity) =>
  a.sole.has(kind) && b.sole.has(kind);
/** Most answers name several stretches of time, of different things. */
const numberCounts = (same: boolean, sole: boolean, isTime: boolean) =>
  same ? (sole ? 0.36 : 0.2) : sole && !isTime ? 0.2 : 0.06;

/** Tuned on the development half of the labelled pairs; see labelled.test.ts. */
const alike = 0.34;

/** Whether two claims speak of the same. */
export function isAlike({ score }: Likeness): boolean {
  return score >= alike;
}

/** Whether two claims are so little alike that naming another thing means speaking of something else. */
export function isWeak({ score }: Likeness): boolean {
  return score < weak;
}
const weak = 0.42;

/** Whether two claims are read alike, letter by letter. */
export function isEqual({ read }: ReadPoint, other: ReadPoint): boolean {
  return read.folded.trim() === other.read.folded.trim();
}

/** Whether both answer one question by themselves. */
export function isSameSlot(a: ReadPoint, b: ReadPoint): boolean {
  return a.slot !== undefined && a.slot === b.slot;
}
