import type { Fragment } from "./fragment.ts";
import { itemAt } from "./itemAt.ts";
import { jointBefore } from "./jointBefore.ts";

/** Fragments on one baseline, from left to right. */
export type Row = {
  readonly fragments: readonly Fragment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
};

/**
 * Rows from top to bottom. A raised or lowered piece (an exponent, a footnote mark) belongs to the row that it
 * overlaps by half of its height; a large initial belongs to the first of the rows it stands beside.
 */
export function toRows(fragments: readonly Fragment[]): readonly Row[] {
  const usual = usualSize(fragments);
  const isInitial = (piece: Fragment) => piece.size > 1.9 * usual && /^.$/u.test(piece.text);
  const initials = fragments.length > 8 ? fragments.filter(isInitial) : [];
  const open: Fragment[][] = [];
  const plain = initials.length === 0 ? fragments : fragments.filter((piece) => !isInitial(piece));
  for (const fragment of plain.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = open.slice(-4).findLast((pieces) => standsIn(pieces, fragment));
    if (row === undefined) open.push([fragment]);
    else row.push(fragment);
  }
  for (const initial of initials) {
    const beside = open.find(
      ([piece]) =>
        piece !== undefined &&
        piece.bottom > initial.top + initial.size * 0.15 &&
        piece.top < initial.bottom &&
        piece.left > initial.left &&
        piece.left < initial.right + 2 * usual,
    );
    if (beside === undefined) open.push([initial]);
    else beside.unshift(initial);
  }
  return open.map(toRow).toSorted((a, b) => a.baseline - b.baseline);
}

/** A row of these pieces, whatever their order. */
export function toRow(pieces: readonly Fragment[]): Row {
  const rtl = pieces.filter((piece) => piece.rtl).length * 2 > pieces.length;
  const fragments = pieces.toSorted((a, b) => (rtl ? b.right - a.right : a.left - b.left));
  const main = mainFragment(pieces);
  return {
    fragments,
    left: least(pieces, (piece) => piece.left),
    right: -least(pieces, (piece) => -piece.right),
    top: main.top,
    bottom: main.bottom,
    baseline: main.baseline,
    size: main.size,
  };
}

/** The parts of a row between which at least gap × font size is empty. */
export function splitRow(row: Row, gap: number): readonly Row[] {
  const parts: Fragment[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const fragment of row.fragments.toSorted((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last === undefined || fragment.left - right > gap * row.size) parts.push([fragment]);
    else last.push(fragment);
    right = Math.max(right, fragment.right);
  }
  return parts.map(toRow);
}

/** The words of a row with single spaces, and its exponents: "10^9/L". */
export function rowText(row: Row): string {
  return row.fragments.map((fragment, index) => jointBefore(row, index) + fragment.text).join("");
}

/** The font size of most characters. */
export function usualSize(fragments: readonly Fragment[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of fragments) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  let usual = 10;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most) [usual, most] = [size, count];
  }
  return Math.max(usual, 0.5);
}

/** The distance of baselines inside paragraphs: the usual small step from row to row. */
export function usualLeading(rows: readonly Row[]): number {
  const steps: number[] = [];
  for (let index = 1; index < rows.length; index++) {
    const [above, below] = [itemAt(rows, index - 1), itemAt(rows, index)];
    const step = below.baseline - above.baseline;
    if (step > 0.6 * below.size && step < 2.2 * below.size) steps.push(step / below.size);
  }
  if (steps.length === 0) return 1.2;
  steps.sort((a, b) => a - b);
  // The lower third: gaps between paragraphs are larger, and there may be many.
  return steps[Math.floor(steps.length / 3)] ?? 1.2;
}

function standsIn(pieces: readonly Fragment[], fragment: Fragment): boolean {
  const main = mainFragment(pieces);
  const overlap = Math.min(main.bottom, fragment.bottom) - Math.max(main.top, fragment.top);
  const needed = Math.abs(main.size - fragment.size) < 0.1 * main.size ? 0.6 : 0.45;
  return overlap >= needed * Math.min(main.bottom - main.top, fragment.bottom - fragment.top);
}

function mainFragment(pieces: readonly Fragment[]): Fragment {
  let main = itemAt(pieces, 0);
  for (const piece of pieces) {
    if (weight(piece) > weight(main)) main = piece;
  }
  return main;
}

/** An exponent must never become what its row is measured by. */
function weight(piece: Fragment): number {
  return piece.size * (1 + Math.min(piece.text.length, 8) / 8);
}

function least<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((value, item) => Math.min(value, measure(item)), Number.POSITIVE_INFINITY);
}
