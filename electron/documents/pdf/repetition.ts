import { type EdgePiece, type EdgeRow, type PageEdges, sides, type Side } from "./edgeRows.ts";

/** A piece of a row that repeats, and how it is told of; null for the number of a page alone. */
export type Repeated = { readonly index: number; readonly shown: string | null };

/** Counts how often the same stands at the same place of pages. */
export type Repetition = {
  readonly add: (edges: PageEdges, number: number) => void;
  /** Which pieces of a row of a page repeat; only once all pages have been added. */
  readonly of: (row: EdgeRow, side: Side, number: number) => readonly Repeated[];
};

/** How many even and odd pages. */
type Count = [even: number, odd: number];

/** On so few pages only what is the very same on all of them, or numbers them all, repeats. */
const fewPages = 3;
const leastPages = 4;
const leastShare = 0.6;
/** Points within which a line stands at the same place: places are counted in such steps, with their neighbours. */
const step = 4;

export function createRepetition(): Repetition {
  const places = new Map<string, Count>();
  const offsets = new Map<number, Count>();
  const pages: Count = [0, 0];

  function isOften([even, odd]: Count, number: number): boolean {
    const all = pages[0] + pages[1];
    if (all <= fewPages) return all > 1 && even + odd === all;
    if (even + odd >= leastPages && even + odd >= leastShare * all) return true;
    // Left and right pages may have running heads of their own.
    const [on, of] = number % 2 === 0 ? [even, pages[0]] : [odd, pages[1]];
    return on >= leastPages && on >= leastShare * of;
  }

  function lineOf(piece: EdgePiece, side: Side, distance: number, number: number): string | null {
    const few = pages[0] + pages[1] <= fewPages;
    const found = piece.variants.slice(0, few ? 1 : undefined).find(({ key }) => {
      const count: Count = [0, 0];
      for (const near of [-1, 0, 1]) {
        const [even, odd] = places.get(placeKey(side, distance, near, key)) ?? [0, 0];
        count[0] += even;
        count[1] += odd;
      }
      return isOften(count, number);
    });
    return found?.shown ?? null;
  }

  function isPageNumber({ numberOffset, isLabel }: EdgePiece, number: number): boolean {
    const count = numberOffset === null ? undefined : offsets.get(numberOffset);
    return isLabel || (count !== undefined && isOften(count, number));
  }

  return {
    add(edges, number) {
      const parity = number % 2 === 0 ? 0 : 1;
      pages[parity]++;
      const found = sides.flatMap((side) =>
        edges[side].flatMap(({ pieces, distance }) =>
          pieces.map((piece) => ({ ...piece, side, distance })),
        ),
      );
      const keys = found.flatMap(({ variants, side, distance }) =>
        variants.map(({ key }) => placeKey(side, distance, 0, key)),
      );
      const numbers = found.flatMap(({ numberOffset }) => numberOffset ?? []);
      for (const key of new Set(keys)) raise(places, key, parity);
      for (const offset of new Set(numbers)) raise(offsets, offset, parity);
    },
    of({ pieces, distance }, side, number) {
      const lines = pieces.map((piece) => lineOf(piece, side, distance, number));
      const whole = pieces.every((piece, at) => lines[at] !== null || isPageNumber(piece, number));
      // A value that stays keeps the words beside it.
      if (!whole && pieces.some(({ isValue }) => isValue)) return [];
      return lines.flatMap((shown, index) => (whole || shown !== null ? [{ index, shown }] : []));
    },
  };
}

function raise<K>(counts: Map<K, Count>, key: K, parity: 0 | 1): void {
  const count = counts.get(key) ?? [0, 0];
  count[parity]++;
  counts.set(key, count);
}

function placeKey(side: Side, distance: number, near: number, key: string): string {
  return `${side} ${Math.round(distance / step) + near} ${key}`;
}
