import type { Edge, Place } from "./pairUp.ts";
import { isAlike } from "./similarity.ts";

/** Tuned on the development half of the labelled pairs; see labelled.test.ts. */
const joins = 0.2;
const held = 0.75;

/**
 * Gathers claims into rows: the pairs most alike first, so long as no row has two claims of one column; then a claim
 * that is left over joins the row of one that says it with more words. Places are told by their columns' lengths.
 */
export function gather(lengths: readonly number[], edges: readonly Edge[]): Place[][] {
  const rows = new Map<string, Row>();
  for (const [column, length] of lengths.entries()) {
    for (let at = 0; at < length; at += 1)
      rows.set(key({ column, at }), { places: [{ column, at }] });
  }
  const between = new Map(edges.map((edge) => [`${key(edge.a)}-${key(edge.b)}`, edge.score]));
  const scoreOf = (a: Place, b: Place) =>
    between.get(`${key(a)}-${key(b)}`) ?? between.get(`${key(b)}-${key(a)}`) ?? 0;
  // One row says that all of its columns agree or differ: two must not meet only by way of a third.
  const isLike = (one: Row, other: Row) =>
    one.places.every((place) =>
      other.places.every((to) => place.column === to.column || scoreOf(place, to) >= joins),
    );
  const best = edges.filter((edge) => isAlike(edge) || edge.slot).toSorted(before);
  for (const edge of best) {
    const { a, b } = edge;
    const one = rows.get(key(a));
    const other = rows.get(key(b));
    if (one === undefined || other === undefined || one === other) continue;
    if (one.places.some(({ column }) => other.places.some((place) => place.column === column)))
      continue;
    if (edge.slot || isLike(one, other)) merge(rows, one, other);
  }
  const lonely = (place: Place) => rows.get(key(place))?.places.length === 1;
  const leftOver = new Set(
    [...rows].filter(([, { places }]) => places.length === 1).map(([name]) => name),
  );
  for (const edge of edges.toSorted(before)) {
    for (const [own, to, inside] of [
      [edge.a, edge.b, edge.aInB],
      [edge.b, edge.a, edge.bInA],
    ] as const) {
      if (!leftOver.has(key(own)) || !lonely(own) || lonely(to)) continue;
      const one = rows.get(key(own));
      const other = rows.get(key(to));
      if (one === undefined || other === undefined || one === other) continue;
      if (inside >= held && isAlike(edge) && isLike(one, other)) merge(rows, other, one);
    }
  }
  return [...new Set(rows.values())].map(({ places }) => places);
}

type Row = { readonly places: Place[] };

const key = ({ column, at }: Place) => `${column}/${at}`;

function merge(rows: Map<string, Row>, into: Row, from: Row): void {
  into.places.push(...from.places);
  for (const place of from.places) rows.set(key(place), into);
}

/** The more alike first; of those equally alike, those that stand at the same place, then in reading order. */
function before(one: Edge, other: Edge): number {
  const far = ({ a, b }: Edge) => Math.abs(a.at - b.at);
  return (
    other.score - one.score ||
    far(one) - far(other) ||
    one.a.at + one.b.at - (other.a.at + other.b.at) ||
    one.a.column - other.a.column ||
    one.b.column - other.b.column ||
    one.a.at - other.a.at
  );
}
