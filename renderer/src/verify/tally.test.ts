import { describe, expect, it } from "vitest";
import type { VerifyCount } from "../../../electron/contract/verify.ts";
import { likelyRange, tally, topicsOf } from "./tally.ts";

const counts: readonly VerifyCount[] = [
  { model: "A", topic: "Renal", kind: "dose", confirmed: 2, wrong: 1, notFound: 0 },
  { model: "A", topic: "Cardiology", kind: "dose", confirmed: 0, wrong: 4, notFound: 1 },
  { model: "A", topic: "Renal", kind: "statement", confirmed: 1, wrong: 0, notFound: 0 },
  { model: "B", topic: "Renal", kind: "guideline", confirmed: 0, wrong: 0, notFound: 3 },
];

describe("tally", () => {
  it("adds up topics by model and kind, with all kinds first", () => {
    expect(tally(counts, null)).toEqual([
      {
        model: "A",
        rows: [
          { kind: null, confirmed: 3, wrong: 5, notFound: 1, settled: 9 },
          { kind: "dose", confirmed: 2, wrong: 5, notFound: 1, settled: 8 },
          { kind: "statement", confirmed: 1, wrong: 0, notFound: 0, settled: 1 },
        ],
      },
      {
        model: "B",
        rows: [{ kind: "guideline", confirmed: 0, wrong: 0, notFound: 3, settled: 3 }],
      },
    ]);
  });

  it("keeps to one topic", () => {
    expect(topicsOf(counts)).toEqual(["Cardiology", "Renal"]);
    expect(tally(counts, "Cardiology")).toEqual([
      { model: "A", rows: [{ kind: "dose", confirmed: 0, wrong: 4, notFound: 1, settled: 5 }] },
    ]);
  });
});

describe("likelyRange", () => {
  it("is Wilson's interval", () => {
    const [low, high] = likelyRange(15, 50);
    expect(low).toBeCloseTo(0.191, 3);
    expect(high).toBeCloseTo(0.4375, 3);
  });

  it("stays within 0 and 1 and is never certain", () => {
    const [low, high] = likelyRange(0, 20);
    expect(low).toBeCloseTo(0, 9);
    expect(high).toBeGreaterThan(0.15);
    expect(likelyRange(20, 20)[1]).toBeCloseTo(1, 9);
  });
});
