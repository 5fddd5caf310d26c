import { describe, expect, it } from "vitest";
import { dayPlaces, daysBetween } from "./chartPlaces.ts";

describe("days on a chart", () => {
  it("stand as far apart as they are, across the change of clocks and years", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2025-12-31", "2026-01-01")).toBe(1);
    expect(dayPlaces(["2026-03-01", "2026-03-02", "2026-03-05"])).toEqual([0, 0.25, 1]);
  });

  it("stand in the middle when there is one, and nowhere when there is none", () => {
    expect(dayPlaces(["2026-03-01"])).toEqual([0.5]);
    expect(dayPlaces([])).toEqual([]);
  });
});
