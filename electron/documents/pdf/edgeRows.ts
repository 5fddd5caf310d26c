import { type PageFragments, frameSize } from "./fragment.ts";
import { holdsDose } from "./holdsDose.ts";
import { printedNumber, type Variant, variantsOf } from "./pageNumbers.ts";
import { type Row, rowText, splitRow, toRows, usualLeading, usualSize } from "./rows.ts";
import { headingScale } from "./textStyle.ts";

/** A piece of a row at the edge of a page, and what tells whether it repeats. */
export type EdgePiece = {
  readonly text: string;
  /** Empty for what never repeats: amounts, headings, long lines, bare numbers, text outside the margin. */
  readonly variants: readonly Variant[];
  /** How far a number that stands alone is from the page's; null for other text. */
  readonly numberOffset: number | null;
  /** It is what the file says is printed on the page. */
  readonly isLabel: boolean;
  /** Digits or an amount: without them, what stands beside it says something else. */
  readonly isValue: boolean;
};

export type EdgeRow = {
  readonly pieces: readonly EdgePiece[];
  /** Where each of the pieces stands. */
  readonly places: readonly Row[];
  /** Of its baseline from the edge, in points. */
  readonly distance: number;
};

export type Side = "top" | "bottom";
export const sides: readonly Side[] = ["top", "bottom"];

/** Both edges of a page, each with its rows from the outermost inwards. */
export type PageEdges = {
  readonly top: readonly EdgeRow[];
  readonly bottom: readonly EdgeRow[];
  /** The usual distance of baselines, in points. */
  readonly spacing: number;
};

/** Rows looked at from each edge: running heads have hardly more than three, and one more shows the gap. */
const mostRows = 4;
const longestLine = 160;

/** What stands in the outer thirds of a page; only the outer seventh can be running heads, the outer quarter numbers. */
export function edgeRows(page: PageFragments, label: string | null): PageEdges {
  const main = page.groups[0];
  if (main === undefined) return { top: [], bottom: [], spacing: 12 };
  const { height } = frameSize(main.quarter, page);
  const third = height / 3;
  const usual = usualSize(main.fragments);
  const rows = toRows(
    main.fragments.filter(({ top, bottom }) => bottom < third || top > height - third),
  );
  const read = (row: Row, distance: number): EdgeRow => {
    const zone = distance < height / 7 ? "margin" : distance < height / 4 ? "quarter" : "body";
    const places = splitRow(row, 1.5);
    const pieces = places.map((piece) => edgePiece(piece, zone, usual, page.number, label));
    return { pieces, places, distance };
  };
  const above = rows.filter((row) => row.bottom < third).slice(0, mostRows);
  const below = rows.filter((row) => row.top > height - third).slice(-mostRows);
  return {
    top: above.map((row) => read(row, row.baseline)),
    bottom: below.toReversed().map((row) => read(row, height - row.baseline)),
    spacing: usualLeading(rows) * usual,
  };
}

function edgePiece(
  row: Row,
  zone: "margin" | "quarter" | "body",
  usual: number,
  number: number,
  label: string | null,
): EdgePiece {
  const text = rowText(row);
  const printed = zone === "body" ? null : printedNumber(text);
  const isValue = holdsDose(text) || /^[\d.,;:/()\s+-]*\d[\d.,;:/()\s+-]*$/u.test(text);
  const large = row.size >= headingScale * usual;
  const repeats = zone === "margin" && !isValue && !large && text.length <= longestLine;
  return {
    text,
    variants: repeats ? variantsOf(text, number, label) : [],
    numberOffset: printed === null ? null : printed - number,
    isLabel: zone !== "body" && text === label && text.length <= 8,
    isValue,
  };
}
