import { describe, expect, it } from "vitest";
import { advance, begin, rateOf } from "./liveAnswer.ts";

describe("advance", () => {
  it("goes from waiting over reading to writing", () => {
    const waiting = advance(begin(""), { type: "waiting", ahead: 2 }, 0);
    expect(waiting.phase).toEqual({ kind: "waiting", ahead: 2 });
    const reading = advance(waiting, { type: "reading", evaluated: 64, total: 100 }, 0);
    expect(reading.phase).toEqual({ kind: "reading", percent: 64 });
    const writing = advance(reading, { type: "delta", text: "A", generated: 1 }, 10);
    const more = advance(writing, { type: "delta", text: "nd", generated: 2 }, 20);
    expect(more).toEqual({
      phase: { kind: "writing" },
      text: "And",
      generated: 2,
      first: { at: 10, generated: 1 },
    });
  });

  it("shows no progress for an empty prompt", () => {
    const live = advance(begin(""), { type: "reading", evaluated: 0, total: 0 }, 0);
    expect(live.phase).toEqual({ kind: "reading", percent: 0 });
  });
});

describe("rateOf", () => {
  it("counts from where this page began, not from the beginning of the answer", () => {
    const joined = advance(begin("long ago "), { type: "delta", text: "x", generated: 100 }, 1000);
    const later = advance(joined, { type: "delta", text: "y", generated: 120 }, 3000);
    expect(rateOf(later, 3000)).toBe(10);
  });

  it("says nothing before there is something to divide", () => {
    const first = advance(begin(""), { type: "delta", text: "x", generated: 1 }, 1000);
    expect(rateOf(begin(""), 1000)).toBeNull();
    expect(rateOf(first, 1000)).toBeNull();
    expect(rateOf(first, 5000)).toBeNull();
  });
});
