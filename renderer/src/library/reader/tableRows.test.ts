import { describe, expect, it } from "vitest";
import { tableRows } from "./tableRows.ts";

const show = (text: string, span = { start: 0, end: text.length }) =>
  tableRows(text, span).map((row) => row.map(({ start, end }) => text.slice(start, end)));

describe("tableRows", () => {
  it("cuts rows at line ends and cells at bars", () => {
    expect(show("Drug | Dose\nAspirin | 300 mg")).toEqual([
      ["Drug", "Dose"],
      ["Aspirin", "300 mg"],
    ]);
  });

  it("keeps empty cells, so that columns stay columns", () => {
    expect(show("a |  | c")).toEqual([["a", "", "c"]]);
  });

  it("stays inside of its block", () => {
    const text = "Before\n\na | b\n\nafter | this";
    expect(show(text, { start: 8, end: 13 })).toEqual([["a", "b"]]);
  });
});
