import { describe, expect, it } from "vitest";
import { minutesToTell, showClock, urgencyOf } from "./clockWords.ts";

describe("the clock", () => {
  it("shows minutes, and hours when there are any", () => {
    expect(showClock(3_600_000)).toBe("1:00:00");
    expect(showClock(3_599_000)).toBe("59:59");
    expect(showClock(61_000)).toBe("1:01");
    expect(showClock(400)).toBe("0:01");
    expect(showClock(0)).toBe("0:00");
    expect(showClock(-5)).toBe("0:00");
  });

  it("warns below five minutes and below one", () => {
    expect([301_000, 300_000, 60_001, 60_000, 0].map(urgencyOf)).toEqual([
      "none",
      "soon",
      "soon",
      "last",
      "last",
    ]);
  });

  it("tells five minutes and one minute once each", () => {
    expect(minutesToTell(300_400, 299_500)).toBe(5);
    expect(minutesToTell(299_500, 298_500)).toBeNull();
    expect(minutesToTell(60_900, 60_000)).toBe(1);
    expect(minutesToTell(60_000, 59_000)).toBeNull();
  });

  it("tells only the nearer one after a gap, and nothing for another clock", () => {
    expect(minutesToTell(400_000, 30_000)).toBe(1);
    expect(minutesToTell(null, 30_000)).toBeNull();
    expect(minutesToTell(30_000, 90_000)).toBeNull();
    expect(minutesToTell(30_000, null)).toBeNull();
  });
});
