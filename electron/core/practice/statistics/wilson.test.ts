import { assert, nat, pre, property } from "fast-check";
import { expect, it } from "vitest";
import { wilson } from "./wilson.ts";

// 81 of 263 is the example of Newcombe 1998, Stat. Med. 17:857; the others follow from the closed form.
it.each([
  [0, 10, 0, 0.2775328],
  [10, 10, 0.7224672, 1],
  [5, 10, 0.2365931, 0.7634069],
  [81, 263, 0.2552863, 0.3662127],
  [1, 1, 0.2065493, 1],
])("%i of %i lies between %f and %f", (right, answered, low, high) => {
  const interval = wilson(right, answered);
  expect(interval.low).toBeCloseTo(low, 5);
  expect(interval.high).toBeCloseTo(high, 5);
});

it("nothing answered says nothing", () => {
  expect(wilson(0, 0)).toEqual({ answered: 0, right: 0, low: 0, high: 1 });
});

it("the interval holds what was seen and narrows with more answers", () => {
  assert(
    property(nat(500), nat(500), (right, wrong) => {
      const answered = right + wrong;
      pre(answered > 0);
      const { low, high } = wilson(right, answered);
      const more = wilson(right * 4, answered * 4);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(right / answered);
      expect(high).toBeGreaterThanOrEqual(right / answered);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
