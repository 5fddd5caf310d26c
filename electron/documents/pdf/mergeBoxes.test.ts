import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TextBox } from "../../contract/library.ts";
import { mergeBoxes } from "./mergeBoxes.ts";

/** Blocks of one-letter boxes, ten to a line. */
function blocksOf(sizes: readonly number[]): readonly (readonly TextBox[])[] {
  let start = 0;
  return sizes.map((size) => {
    start += 2;
    return Array.from({ length: size }, (_, index): TextBox => {
      const box = { start, end: start + 1, x: (index % 10) * 6, y: Math.floor(index / 10) * 12 };
      start += 1;
      return { ...box, width: 5, height: 10 };
    });
  });
}

test("few boxes stay as they are", () => {
  const blocks = blocksOf([30, 5]);
  expect(mergeBoxes(blocks)).toEqual(blocks.flat());
});

test("of too many, neighbours on a line become one", () => {
  const merged = mergeBoxes(blocksOf([100]), 20);
  expect(merged).toHaveLength(10);
  expect(merged[1]).toEqual({ start: 12, end: 22, x: 0, y: 12, width: 59, height: 10 });
});

test("no letter loses its box, no box reaches beyond its block, and the limit holds", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 12, max: 60 }), (counts, most) => {
      const blocks = blocksOf(counts);
      const merged = mergeBoxes(blocks, most);
      expect(merged.length).toBeLessThanOrEqual(most);
      for (const boxes of blocks) {
        const [first, last] = [boxes[0], boxes.at(-1)];
        if (first === undefined || last === undefined) continue;
        const own = merged.filter(({ start, end }) => start < last.end && end > first.start);
        expect([own[0]?.start, own.at(-1)?.end]).toEqual([first.start, last.end]);
        for (const box of boxes) {
          const holder = own.find(({ start, end }) => start <= box.start && box.end <= end);
          expect(holder?.x).toBeLessThanOrEqual(box.x);
          expect((holder?.y ?? 0) + (holder?.height ?? 0)).toBeGreaterThanOrEqual(
            box.y + box.height,
          );
        }
      }
    }),
  );
});
