import { describe, expect, it } from "vitest";
import { speedRun } from "../fakeModels.ts";
import { chartTop } from "./chartTop.ts";
import { compareRuns } from "./compareRuns.ts";

describe("the last test against those before it", () => {
  it("tells a slow day from a usual one", () => {
    const earlier = [speedRun(3, 6.2), speedRun(2, 1), speedRun(1, 6)];
    expect(compareRuns([speedRun(4, 4.2), ...earlier])).toEqual({
      what: "slower",
      now: 4.2,
      usual: 6,
      percent: 30,
    });
    expect(compareRuns([speedRun(4, 5.4), ...earlier])?.what).toBe("usual");
    expect(compareRuns([speedRun(4, 9), ...earlier])).toMatchObject({
      what: "faster",
      percent: 50,
    });
  });

  it("compares only what was loaded alike", () => {
    expect(compareRuns([speedRun(2, 3, 2), speedRun(1, 6, 4)])).toBeNull();
    expect(compareRuns([speedRun(3, 3, 2), speedRun(2, 6, 4), speedRun(1, 3, 2)])?.what).toBe(
      "usual",
    );
  });

  it("has nothing to say of one test or none", () => {
    expect(compareRuns([])).toBeNull();
    expect(compareRuns([speedRun(1, 6)])).toBeNull();
  });
});

describe("the top of the chart", () => {
  it("is a round number that four steps lead to", () => {
    expect([0.3, 3.9, 4, 4.1, 6.3, 35, 120].map(chartTop)).toEqual([0.4, 4, 4, 8, 8, 40, 200]);
    expect(chartTop(0)).toBe(4);
  });
});
