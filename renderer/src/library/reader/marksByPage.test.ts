import { describe, expect, it } from "vitest";
import { marksByPage } from "./marksByPage.ts";

const found = [
  { page: 2, start: 4, end: 6, before: "", after: "" },
  { page: 2, start: 9, end: 11, before: "", after: "" },
  { page: 5, start: 0, end: 2, before: "", after: "" },
];

describe("marksByPage", () => {
  it("puts finds above the citation, and tells the one that is shown", () => {
    const marks = marksByPage({ page: 2, start: 0, end: 40 }, null, { found, at: 1 });
    expect(marks.get(2)).toEqual([
      { start: 0, end: 40, kind: "cited" },
      { start: 4, end: 6, kind: "found" },
      { start: 9, end: 11, kind: "shown" },
    ]);
    expect(marks.get(5)).toEqual([{ start: 0, end: 2, kind: "found" }]);
  });

  it("marks nothing for a page without words", () => {
    const marks = marksByPage({ page: 3, start: 0, end: 0 }, null, { found: [], at: -1 });
    expect(marks.get(3) ?? []).toEqual([]);
  });

  it("marks a heading that was chosen", () => {
    const heading = { page: 7, start: 1, end: 9 };
    const marks = marksByPage(null, heading, { found: [], at: -1 });
    expect(marks.get(7)).toEqual([{ start: 1, end: 9, kind: "found" }]);
  });
});
