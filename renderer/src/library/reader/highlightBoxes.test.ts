import { describe, expect, it } from "vitest";
import { highlightBoxes } from "./highlightBoxes.ts";

/** Two lines of a page; the first stands in two boxes. Digits are all equally wide. */
const text = "123456 7890123\n4567890";
const boxes = [
  { start: 0, end: 6, x: 100, y: 50, width: 60, height: 12 },
  { start: 7, end: 14, x: 165, y: 50, width: 70, height: 12 },
  { start: 15, end: 22, x: 100, y: 66, width: 70, height: 12 },
];
const page = { text, boxes };

describe("highlightBoxes", () => {
  it("joins the boxes of a line, and begins anew on the next", () => {
    expect(highlightBoxes(page, { start: 0, end: 22 })).toEqual([
      { x: 100, y: 50, width: 135, height: 12 },
      { x: 100, y: 66, width: 70, height: 12 },
    ]);
  });

  it("takes the part of a box that the words take", () => {
    expect(highlightBoxes(page, { start: 9, end: 11 })).toEqual([
      { x: 185, y: 50, width: 20, height: 12 },
    ]);
    expect(highlightBoxes(page, { start: 3, end: 8 })).toEqual([
      { x: 130, y: 50, width: 45, height: 12 },
    ]);
  });

  it("knows that some letters are wide and some narrow", () => {
    const line = {
      text: "illWMM",
      boxes: [{ start: 0, end: 6, x: 0, y: 0, width: 100, height: 10 }],
    };
    const [narrow] = highlightBoxes(line, { start: 0, end: 3 });
    expect(narrow?.width).toBeLessThan(25);
    const [wide] = highlightBoxes(line, { start: 3, end: 6 });
    expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeCloseTo(100);
  });

  it("does not join what stands in the other column of the same line", () => {
    const columns = [
      { start: 0, end: 6, x: 50, y: 50, width: 50, height: 12 },
      { start: 7, end: 14, x: 300, y: 50, width: 50, height: 12 },
    ];
    expect(highlightBoxes({ text, boxes: columns }, { start: 0, end: 14 })).toHaveLength(2);
  });

  it("marks nothing where there is nothing, or nothing to measure", () => {
    expect(highlightBoxes(page, { start: 6, end: 7 })).toEqual([]);
    expect(highlightBoxes(page, { start: 4, end: 4 })).toEqual([]);
    const empty = { start: 3, end: 3, x: 0, y: 0, width: 9, height: 9 };
    expect(highlightBoxes({ text, boxes: [empty] }, { start: 0, end: 9 })).toEqual([]);
  });
});
