import { edgeRows, type EdgeRow, type PageEdges, sides, type Side } from "./edgeRows.ts";
import type { PageFragments } from "./fragment.ts";
import { createRepetition, type Repeated } from "./repetition.ts";

/** What repeats at the edges of pages: running heads, footers and page numbers. */
export type Furniture = {
  /** Remembers what stands at the edges of a page. */
  readonly add: (page: PageFragments) => void;
  /** The page without it; only once all pages have been added. A document that has no other text keeps it. */
  readonly remove: (page: PageFragments) => PageFragments;
  /** As remove, whatever is left of the document then, and not counted as left out. */
  readonly bodyOf: (page: PageFragments) => PageFragments;
  /** What remove has left out, most frequent first; null stands for page numbers alone. */
  readonly leftOut: () => readonly (string | null)[];
};

/** Where the text block of most pages begins, in points from the edge. */
type Block = Readonly<Record<Side, number>>;
type Dropped = { readonly row: EdgeRow; readonly side: Side; readonly repeated: Repeated };
type Seen = {
  readonly number: number;
  readonly edges: PageEdges;
  readonly characters: number;
};

/** Starts with no pages. label tells what the file says is printed on a page; null where it says nothing. */
export function createFurniture(label: (number: number) => string | null): Furniture {
  const repetition = createRepetition();
  const seen: Seen[] = [];
  const leftOut = new Map<string | null, number>();
  let known: { readonly block: Block; readonly hasBody: boolean } | null = null;

  function layout(): { readonly block: Block; readonly hasBody: boolean } {
    if (known !== null) return known;
    const block = { top: blockBegin("top"), bottom: blockBegin("bottom") };
    const hasBody = seen.some(({ number, edges, characters }) => {
      const gone = dropped(edges, number, block).map(({ row, repeated }) =>
        lengthAt(row, repeated),
      );
      return gone.reduce((left, length) => left - length, characters) > 0;
    });
    known = { block, hasBody };
    return known;
  }

  /** Nearest to the edge of what is a page's own, but for a few pages that are set in another way. */
  function blockBegin(side: Side): number {
    const begins = seen.flatMap(({ number, edges }) => {
      const own = edges[side].find((row) => repetition.of(row, side, number).length === 0);
      return own?.distance ?? [];
    });
    const strays = begins.length < 4 ? 0 : Math.max(1, Math.floor(begins.length / 10));
    return begins.toSorted((a, b) => a - b)[strays] ?? Number.POSITIVE_INFINITY;
  }

  /** What repeats outside the text block, from the edge up to the first row that is the page's own. */
  function dropped(edges: PageEdges, number: number, block: Block): readonly Dropped[] {
    return sides.flatMap((side) => {
      const rows = edges[side].map((row) => ({ row, all: repetition.of(row, side, number) }));
      const own = rows.findIndex(({ all }) => all.length === 0);
      const next = rows[own]?.row.distance ?? Number.POSITIVE_INFINITY;
      return rows
        .slice(0, own === -1 ? undefined : own)
        .filter(({ row: { distance } }) => {
          return distance < block[side] && next - distance > apart * edges.spacing;
        })
        .flatMap(({ row, all }) => all.map((repeated) => ({ row, side, repeated })));
    });
  }

  const droppedFrom = (page: PageFragments): readonly Dropped[] =>
    dropped(edgeRows(page, label(page.number)), page.number, layout().block);

  return {
    add(page) {
      if (page.groups.length === 0) return;
      const edges = edgeRows(page, label(page.number));
      repetition.add(edges, page.number);
      seen.push({ number: page.number, edges: slim(edges), characters: charactersOf(page) });
      known = null;
    },
    bodyOf: (page) => without(page, droppedFrom(page)),
    remove(page) {
      if (!layout().hasBody) return page;
      const gone = droppedFrom(page);
      for (const { repeated } of gone) {
        leftOut.set(repeated.shown, (leftOut.get(repeated.shown) ?? 0) + 1);
      }
      return without(page, gone);
    },
    leftOut: () => [...leftOut].toSorted((a, b) => b[1] - a[1]).map(([shown]) => shown),
  };
}

/** What repeats is set apart from the text by more than its lines are from each other. */
const apart = 1.25;

function without(page: PageFragments, dropped: readonly Dropped[]): PageFragments {
  const [main, ...others] = page.groups;
  if (dropped.length === 0 || main === undefined) return page;
  const gone = new Set(
    dropped.flatMap(({ row, repeated }) => row.places[repeated.index]?.fragments ?? []),
  );
  const fragments = main.fragments.filter((fragment) => !gone.has(fragment));
  return { ...page, groups: [{ ...main, fragments }, ...others] };
}

/** What is remembered of a page: of its own text nothing but where it stands. */
function slim({ top, bottom, spacing }: PageEdges): PageEdges {
  const row = ({ pieces, distance }: EdgeRow): EdgeRow => ({ pieces, distance, places: [] });
  return { top: top.map(row), bottom: bottom.map(row), spacing };
}

function lengthAt({ pieces }: EdgeRow, { index }: Repeated): number {
  return wordLength(pieces[index]?.text ?? "");
}

function charactersOf({ groups }: PageFragments): number {
  return groups
    .flatMap(({ fragments }) => fragments)
    .reduce((sum, { text }) => sum + wordLength(text), 0);
}

function wordLength(text: string): number {
  return text.replace(/\s/gu, "").length;
}
