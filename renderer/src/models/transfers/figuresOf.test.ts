import { describe, expect, it } from "vitest";
import { transfer } from "../fakeModels.ts";
import { shareWords } from "../shareWords.ts";
import { figuresOf, percentOf } from "./figuresOf.ts";

describe("how far a transfer is", () => {
  it("is told with its speed and the time left while it runs", () => {
    expect(figuresOf(transfer(1))).toEqual([
      "1.0 of 4.0 GB",
      "25 %",
      "2.0 MB/s",
      "about 25 minutes left",
    ]);
  });

  it("is told without them while it stands still", () => {
    expect(figuresOf(transfer(1, { state: { kind: "paused" } }))).toEqual([
      "1.0 of 4.0 GB",
      "25 %",
    ]);
    expect(
      figuresOf(transfer(1, { totalBytes: null, bytesPerSecond: null, secondsLeft: null })),
    ).toEqual(["1.0 GB"]);
  });

  it("is not told where nothing has come, and while it is compared only when it is known", () => {
    expect(figuresOf(transfer(1, { receivedBytes: 0, state: { kind: "paused" } }))).toEqual([]);
    const checking = { kind: "running", stage: "checking" } as const;
    expect(figuresOf(transfer(1, { receivedBytes: 0, state: checking }))).toEqual([]);
    expect(percentOf(transfer(1, { receivedBytes: 0, state: checking }))).toBeNull();
    expect(figuresOf(transfer(1, { state: checking }))).toEqual(["1.0 of 4.0 GB", "25 %"]);
  });

  it("is 100 per cent only when all has come", () => {
    expect(percentOf(transfer(1, { receivedBytes: 3_999_999_999 }))).toBe(99);
    expect(percentOf(transfer(1, { receivedBytes: 4e9 }))).toBe(100);
  });
});

describe("a part of a whole", () => {
  it("has one unit where both have the same", () => {
    expect(shareWords(5.1e9, 9.8e9)).toBe("5.1 of 9.8 GB");
    expect(shareWords(3.2e6, 9.8e9)).toBe("3.2 MB of 9.8 GB");
  });
});
