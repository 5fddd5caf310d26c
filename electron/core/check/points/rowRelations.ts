import type { ColumnKind, PointRelation } from "../../../contract/check.ts";
import type { Span } from "../../../contract/library.ts";
import { differenceOf, reasonFor } from "./differenceReason.ts";
import type { NewClaim } from "./newRow.ts";
import type { ReadPoint } from "./readPoints.ts";
import { relate } from "./relate.ts";
import type { Relation } from "./relate.ts";
import { likenessOf } from "./similarity.ts";

type Member = { readonly claim: NewClaim; readonly point: ReadPoint };
type WeightOf = (term: string) => number;

/** How each two columns of a row stand to each other; each claim is held against the one that is most like it. */
export function rowRelations(
  members: readonly Member[],
  texts: ReadonlyMap<ColumnKind, string>,
  weightOf: WeightOf,
): PointRelation[] {
  const columns = [...Map.groupBy(members, ({ claim }) => claim.column)];
  return columns.flatMap(([a, mine], index) =>
    columns.slice(index + 1).map(([b, theirs]): PointRelation => {
      const relations = closest(mine, theirs, weightOf).map(([one, other]) =>
        relate(one.point, other.point, weightOf),
      );
      const differing = relations.filter(({ relation }) => relation === "differ");
      const [told] = differing;
      const difference = told === undefined ? null : differenceOf(told, [a, b], texts);
      const shown = differing.length > 0 ? differing : relations;
      return {
        a,
        b,
        relation: told === undefined ? "same" : "differ",
        reason: difference === null ? "" : reasonFor(difference),
        ...(difference === null ? {} : { difference }),
        aWords: merged(shown, (one) => one.a),
        bWords: merged(shown, (one) => one.b),
      };
    }),
  );
}

/** Every claim with the one of the other side that is most like it, in order; no pair twice. */
function closest(
  mine: readonly Member[],
  theirs: readonly Member[],
  weightOf: WeightOf,
): (readonly [Member, Member])[] {
  const scores = mine.map(({ point }) =>
    theirs.map((other) => likenessOf(point, other.point, weightOf).score),
  );
  const best = (values: readonly number[]) => values.indexOf(Math.max(...values));
  const pairs = new Set([
    ...mine.map((_, at) => at * theirs.length + best(scores[at] ?? [])),
    ...theirs.map((_, to) => best(scores.map((row) => row[to] ?? 0)) * theirs.length + to),
  ]);
  return [...pairs]
    .toSorted((a, b) => a - b)
    .flatMap((pair) => {
      const one = mine[Math.floor(pair / theirs.length)];
      const other = theirs[pair % theirs.length];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
}

function merged(relations: readonly Relation[], side: (one: Relation) => readonly Span[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  const all = relations.flatMap(side).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of all) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
