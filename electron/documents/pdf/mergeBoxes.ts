import type { TextBox } from "../../contract/library.ts";
import { itemAt } from "./itemAt.ts";

/** More than the words of any page that a person reads. */
const usualMost = 20_000;

/**
 * The boxes of a page's blocks, at most so many in all, but one for every block that has any. Beyond that neighbours
 * become one: first those on the same line, then others of the same block.
 */
export function mergeBoxes(
  blocks: readonly (readonly TextBox[])[],
  most = usualMost,
): readonly TextBox[] {
  const count = blocks.reduce((sum, boxes) => sum + boxes.length, 0);
  if (count <= most) return blocks.flat();
  let merged = blocks.map((boxes) => mergeRuns(boxes, Math.ceil(count / most) * 2, onOneLine));
  for (let size = 2; merged.flat().length > most && size <= count; size *= 2) {
    merged = merged.map((boxes) => mergeRuns(boxes, size, () => true));
  }
  return merged.flat();
}

function mergeRuns(
  boxes: readonly TextBox[],
  size: number,
  belong: (one: TextBox, other: TextBox) => boolean,
): readonly TextBox[] {
  const runs: TextBox[][] = [];
  for (const box of boxes) {
    const run = runs.at(-1);
    if (run !== undefined && run.length < size && belong(itemAt(run, -1), box)) run.push(box);
    else runs.push([box]);
  }
  return runs.map(around);
}

function onOneLine(one: TextBox, other: TextBox): boolean {
  const overlap = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return overlap >= 0.5 * Math.min(one.height, other.height);
}

function around(run: readonly TextBox[]): TextBox {
  const first = itemAt(run, 0);
  if (run.length === 1) return first;
  const x = Math.min(...run.map((box) => box.x));
  const y = Math.min(...run.map((box) => box.y));
  const width = Math.max(...run.map((box) => box.x + box.width)) - x;
  const height = Math.max(...run.map((box) => box.y + box.height)) - y;
  return { start: first.start, end: itemAt(run, -1).end, x, y, width, height };
}
