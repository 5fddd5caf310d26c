import { type PageFragments, frameSize } from "./fragment.ts";
import { type Row, rowText, splitRow, toRows, usualSize } from "./rows.ts";

/** What repeats at the edges of pages: running heads, footers and page numbers. */
export type Furniture = {
  /** Remembers what stands at the edges of a page. */
  readonly add: (page: PageFragments) => void;
  /** The page without it; only once all pages have been added. */
  readonly remove: (page: PageFragments, label: string) => PageFragments;
};

type Edge = {
  readonly key: string;
  readonly segment: Row;
  readonly outermost: boolean;
  readonly inMargin: boolean;
};

/** Pages are compared with this many before and after them, as running heads change with the chapter. */
const nearby = 8;

/** Starts with no pages. Bounded: a few short keys for every page. */
export function createFurniture(): Furniture {
  const pagesOf = new Map<string, number[]>();
  const numberOffsets = new Map<number, number>();
  let pages = 0;

  function add(page: PageFragments): void {
    pages++;
    const keys = new Set<string>();
    for (const { key, segment, inMargin } of edgesOf(page)) {
      const printed = printedNumber(rowText(segment));
      if (printed !== null) {
        const offset = printed - page.number;
        numberOffsets.set(offset, (numberOffsets.get(offset) ?? 0) + 1);
      }
      if (!inMargin) continue;
      for (const near of neighbours(key)) keys.add(near);
    }
    for (const key of keys) {
      const known = pagesOf.get(key);
      if (known === undefined) pagesOf.set(key, [page.number]);
      else known.push(page.number);
    }
  }

  function repeats({ key, outermost, inMargin }: Edge, number: number): boolean {
    if (!inMargin) return false;
    const on = pagesOf.get(key) ?? [];
    if (on.length >= Math.max(3, 0.4 * pages)) return true;
    if (!outermost || on.length < 4) return false;
    const near = on.filter((other) => Math.abs(other - number) <= nearby);
    return near.length >= 5;
  }

  function isPageNumber({ segment, outermost }: Edge, number: number, label: string): boolean {
    const text = rowText(segment);
    if (!outermost) return false;
    if (text === label && text.length <= 8) return true;
    const printed = printedNumber(text);
    if (printed === null) return false;
    return printed === number || (numberOffsets.get(printed - number) ?? 0) >= 3;
  }

  function remove(page: PageFragments, label: string): PageFragments {
    const dropped = new Set(
      edgesOf(page)
        .filter((edge) => repeats(edge, page.number) || isPageNumber(edge, page.number, label))
        .flatMap(({ segment }) => segment.fragments),
    );
    if (dropped.size === 0) return page;
    const [main, ...others] = page.groups;
    if (main === undefined) return page;
    const fragments = main.fragments.filter((fragment) => !dropped.has(fragment));
    return { ...page, groups: [{ ...main, fragments }, ...others] };
  }

  return { add, remove };
}

/** Pieces of the first and last rows; only those in the outer seventh of the page may be running heads. */
function edgesOf(page: PageFragments): readonly Edge[] {
  const main = page.groups[0];
  if (main === undefined) return [];
  const { height } = frameSize(main.quarter, page);
  const edge = height / 4;
  const margin = height / 7;
  const usual = usualSize(main.fragments);
  const atEdge = main.fragments.filter(({ top, bottom }) => bottom < edge || top > height - edge);
  const rows = toRows(atEdge);
  const above = rows.filter((row) => row.bottom < edge).slice(0, 3);
  const below = rows.filter((row) => row.top > height - edge).slice(-3);
  return [...above, ...below].flatMap((row) => {
    const outermost = row === above[0] || row === below.at(-1);
    const inMargin = row.bottom < margin || row.top > height - margin;
    return splitRow(row, 1.5).map((segment) => ({
      key: keyOf(segment, segment.size > 1.1 * usual),
      segment,
      outermost,
      inMargin,
    }));
  });
}

/** Its words and where it stands; without numbers, except in large letters: "Case 1", "Case 2" may be headings. */
function keyOf(segment: Row, large: boolean): string {
  const text = rowText(segment).toLowerCase();
  const plain = large ? text : text.replace(/\d+/gu, "#").replace(/^[ivxlc]+$/u, "#");
  const words = plain.slice(0, 80);
  return `${Math.round(segment.baseline / 6)} ${words}`;
}

/** Keys of the same words a little higher and lower. */
function neighbours(key: string): readonly string[] {
  const space = key.indexOf(" ");
  const place = Number(key.slice(0, space));
  return [-1, 0, 1].map((step) => `${place + step}${key.slice(space)}`);
}

/** The number of "12", "- 12 -", "Page 12", "12 of 80", "12/80"; null for other text. */
function printedNumber(text: string): number | null {
  const found =
    /^(?:page|p\.|seite|-|–|—|\|)?\s*(\d{1,5})\s*(?:-|–|—|\||(?:of|von|\/)\s*\d{1,5})?$/iu.exec(
      text,
    );
  return found ? Number(found[1]) : null;
}
