import type { Fragment } from "./fragment.ts";
import type { Row } from "./rows.ts";

type Joint = "" | " " | "^";

/** What stands between a piece of a row and the one before it; "^" before an exponent: 10⁹ is not 109. */
export function jointBefore(row: Row, index: number): Joint {
  const [before, after] = [row.fragments[index - 1], row.fragments[index]];
  if (before === undefined || after === undefined) return "";
  const shift = shiftOf(after, row);
  const gap = after.left - before.right;
  if (shift !== "none" && shiftOf(before, row) === "none") {
    const run = shiftedRun(row, index, shift);
    const power = shift === "raised" && /\d$/u.test(before.text) && /^[-−–+]?\d/u.test(run);
    if (power && gap < (tenTimes.test(before.text) ? 2 : near) * row.size) return "^";
    if (gap < near * row.size && symbol.test(before.text) && /^[-−–+\d]/u.test(run)) return "";
  }
  // Where a line shifts, white space is often told of that is not there.
  const shifts = shift !== shiftOf(before, row);
  if (shifts && !before.rtl && gap < 0.15 * row.size) return "";
  return isSpaced(before, after) ? " " : "";
}

/** In font sizes: what follows this closely belongs to the word. */
const near = 0.25;

/** "x 10", after which nothing raised is anything but an exponent. */
const tenTimes = /[x×·*]\s?10$/u;

/** A unit or a formula ("m", "CO", "Ca"), rather than a word with the mark of a footnote. */
const symbol = /(?:^|[^\p{L}])\p{L}{1,3}$|[)\]\d]$/u;

type Shift = "none" | "raised" | "lowered";

function shiftOf(piece: Fragment, row: Row): Shift {
  if (piece.rtl || piece.size > 0.85 * row.size) return "none";
  const rise = row.baseline - piece.baseline;
  if (Math.abs(rise) < 0.1 * row.size) return "none";
  return rise > 0 ? "raised" : "lowered";
}

/** All that is shifted together, such as a sign and its digits. */
function shiftedRun(row: Row, from: number, shift: Shift): string {
  let run = "";
  for (const piece of row.fragments.slice(from, from + 4)) {
    if (shiftOf(piece, row) !== shift) break;
    run += piece.text;
  }
  return run;
}

function isSpaced(before: Fragment, after: Fragment): boolean {
  const gap = before.rtl && after.rtl ? before.left - after.right : after.left - before.right;
  return before.spaceAfter || after.spaceBefore || gap > 0.2 * Math.min(before.size, after.size);
}
