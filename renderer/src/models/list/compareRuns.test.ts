import { describe, expect, it } from "vitest";
import { speedRun } from "../fakeModels.ts";
import { chartTop } from "./chartTop.ts";
import { compareRuns } from "./compareRuns.ts";

describe("the last test against those before it", () => {
  const earlier = [speedRun(3, 6.2), speedRun(2, 1), speedRun(1, 6)];

  it("tells a slow day from a usual one", () => {
    expect(compareRuns([speedRun(4, 4.2), ...earlier])).toEqual({
      what: "slower",
      now: 4.2,
      usual: 6,
      percent: 30,
    });
    expect(compareRuns([speedRun(4, 4.5), ...earlier])?.what).toBe("usual");
    expect(compareRuns([speedRun(4, 9), ...earlier])).toMatchObject({
      what: "faster",
      percent: 50,
    });
  });

  it("takes the middle of the two middle ones for usual where they are even", () => {
    expect(compareRuns([speedRun(5, 6), speedRun(4, 8), ...earlier])?.usual).toBeCloseTo(6.1);
  });

  it("does not know what is usual before three earlier tests of what was loaded alike", () => {
    expect(compareRuns([])).toBeNull();
    expect(compareRuns([speedRun(3, 3), ...earlier.slice(1)])).toBeNull();
    expect(compareRuns([speedRun(4, 3, 2), ...earlier])).toBeNull();
    const other = [speedRun(9, 3, 2), speedRun(8, 3, 2), ...earlier, speedRun(0, 3, 2)];
    expect(compareRuns([speedRun(10, 3, 2), ...other])?.what).toBe("usual");
  });
});

describe("the top of the chart", () => {
  it("is a round number that four steps lead to", () => {
    expect([0.3, 3.9, 4, 4.1, 6.3, 35, 120].map(chartTop)).toEqual([0.4, 4, 4, 8, 8, 40, 200]);
    expect(chartTop(0)).toBe(4);
  });
});
