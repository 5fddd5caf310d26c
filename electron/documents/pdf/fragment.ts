/**
 * A piece of text as it was drawn, in points from the top left corner of its frame: the page as displayed, turned so
 * that the text runs from left to right.
 */
export type Fragment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Of the font, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  /** Runs from right to left. */
  readonly rtl: boolean;
  /** White space was drawn before it, after it. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** Ends in a soft hyphen, which its text no longer has. */
  readonly softHyphen: boolean;
};

/** Fragments that run in one direction; quarter turns clockwise of the text on the displayed page. */
export type FragmentGroup = {
  readonly quarter: 0 | 1 | 2 | 3;
  readonly fragments: readonly Fragment[];
};

/** One page before its layout is known. The first group holds most of its text. */
export type PageFragments = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly FragmentGroup[];
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Size = { readonly width: number; readonly height: number };

/** A point of the displayed page (size) in the frame of text that is turned by quarters. */
export function toFrame(
  quarter: FragmentGroup["quarter"],
  page: Size,
  x: number,
  y: number,
): readonly [number, number] {
  if (quarter === 1) return [y, page.width - x];
  if (quarter === 2) return [page.width - x, page.height - y];
  if (quarter === 3) return [page.height - y, x];
  return [x, y];
}

/** The inverse of toFrame, for the box between two corners. */
export function boxOnPage(
  quarter: FragmentGroup["quarter"],
  page: Size,
  frame: Pick<Fragment, "left" | "right" | "top" | "bottom">,
): Box {
  const { left, right, top, bottom } = frame;
  const width = right - left;
  const height = bottom - top;
  if (quarter === 1) return { x: page.width - bottom, y: left, width: height, height: width };
  if (quarter === 2) return { x: page.width - right, y: page.height - bottom, width, height };
  if (quarter === 3) return { x: top, y: page.height - right, width: height, height: width };
  return { x: left, y: top, width, height };
}

/** The size of the frame of text that is turned by quarters. */
export function frameSize(quarter: FragmentGroup["quarter"], page: Size): Size {
  return quarter % 2 === 0
    ? { width: page.width, height: page.height }
    : { width: page.height, height: page.width };
}
