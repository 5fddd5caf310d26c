import { oppositesOf } from "../../cite/opposites.ts";
import { saysTheSame } from "./agreement.ts";
import { classOf } from "./drugClasses.ts";
import type { ReadPoint } from "./readPoints.ts";
import { relate } from "./relate.ts";
import type { Likeness } from "./similarity.ts";
import { isAlike, isEqual, isSameSlot, isWeak, likenessOf } from "./similarity.ts";

/** A claim of one column, by the column's place and its own place in it. */
export type Place = { readonly column: number; readonly at: number };

/** slot: both answer one question by themselves, whatever they say. */
export type Edge = Likeness & { readonly a: Place; readonly b: Place; readonly slot: boolean };

type WeightOf = (term: string) => number;

/** So many claims of each other column are held against a claim, and so many of one word are looked at. */
const heldAgainst = 8;
const longestList = 64;

/** The pairs of claims of different columns that share something, with how much they are alike. */
export function pairsOf(columns: readonly (readonly ReadPoint[])[], weightOf: WeightOf): Edge[] {
  const indexes = columns.map((points) => indexOf(points, weightOf));
  const edges: Edge[] = [];
  for (const [column, points] of columns.entries()) {
    for (let other = column + 1; other < columns.length; other += 1) {
      const theirs = columns[other] ?? [];
      const pairs = new Set<string>();
      const add = (at: number, to: number) => pairs.add(`${at}/${to}`);
      for (const [at, point] of points.entries()) {
        for (const to of candidates(point, at, theirs, indexes[other], weightOf)) add(at, to);
      }
      for (const [to, point] of theirs.entries()) {
        for (const at of candidates(point, to, points, indexes[column], weightOf)) add(at, to);
      }
      for (const pair of pairs) {
        const [at = 0, to = 0] = pair.split("/").map(Number);
        const a = points[at];
        const b = theirs[to];
        if (a === undefined || b === undefined) continue;
        const slot = isSameSlot(a, b);
        const places = { a: { column, at }, b: { column: other, at: to } };
        const likeness = likenessOf(a, b, weightOf);
        if (slot || !speaksOfAnother(a, b, likeness, weightOf))
          edges.push({ ...places, slot, ...likeness });
      }
    }
  }
  return edges;
}

/** Little alike, and of another drug, name or subject, or saying each what the other does not: two claims about two things. */
function speaksOfAnother(
  a: ReadPoint,
  b: ReadPoint,
  likeness: Likeness,
  weightOf: WeightOf,
): boolean {
  if (!isAlike(likeness)) return false;
  const found = relate(a, b, weightOf);
  if (found.relation === "differ") return isWeak(likeness) && others.has(found.why);
  return !isEqual(a, b) && !isSameChoice(a, b) && !saysTheSame(a, b, weightOf);
}
const isSameChoice = (a: ReadPoint, b: ReadPoint) =>
  a.choice !== undefined && b.choice !== undefined;
const others: ReadonlySet<string> = new Set(["otherDrug", "otherName", "otherSubject"]);

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(points: readonly ReadPoint[], weightOf: WeightOf): Index {
  const index = new Map<string, number[]>();
  for (const [at, point] of points.entries()) {
    for (const key of new Set(keysOf(point, weightOf))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else known.push(at);
    }
  }
  return index;
}

/** What claims are found by: the beginnings of their stems, so that related words meet. */
function keysOf({ read, choice }: ReadPoint, weightOf: WeightOf): string[] {
  const telling = [...read.places.keys()].filter((term) => weightOf(term) > 0);
  const keys = telling.map((term) => term.slice(0, 5));
  const families = read.drugs.slice(0, 20).flatMap((at) => classOf(read.words[at]?.raw ?? ""));
  return [
    `=${read.folded.trim()}`,
    ...keys,
    ...families.map((term) => term.slice(0, 5)),
    ...(choice === undefined ? [] : ["?choice"]),
    ...(read.drugs.length > 0 ? ["?drug"] : []),
  ];
}

function candidates(
  point: ReadPoint,
  at: number,
  others: readonly ReadPoint[],
  index: Index | undefined,
  weightOf: WeightOf,
): number[] {
  const scores = new Map<number, number>();
  const opposites = [...point.read.places.keys()]
    .flatMap(oppositesOf)
    .map((term) => term.slice(0, 5));
  for (const key of new Set([...keysOf(point, weightOf), ...opposites])) {
    const all = index?.get(key) ?? [];
    const near =
      all.length <= longestList
        ? all
        : all.filter((other) => Math.abs(other - at) <= longestList / 2);
    const value = (key.startsWith("@") ? 0.5 : 1) / (1 + Math.log(1 + all.length));
    for (const other of near) scores.set(other, (scores.get(other) ?? 0) + value);
  }
  if (others.length <= heldAgainst) return [...others.keys()];
  return [...scores]
    .toSorted((a, b) => b[1] - a[1] || Math.abs(a[0] - at) - Math.abs(b[0] - at) || a[0] - b[0])
    .slice(0, heldAgainst)
    .map(([other]) => other);
}
