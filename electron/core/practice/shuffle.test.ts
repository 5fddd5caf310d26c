import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomBelow, takeRandom } from "./shuffle.ts";

test("takes different things, as many as there are or were asked for", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat(20), (things, count) => {
      const taken = takeRandom(things, count, randomBelow);
      expect(taken).toHaveLength(Math.min(count, things.length));
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.every((thing) => things.includes(thing))).toBe(true);
    }),
  );
});

test("every thing comes first about as often as any other", () => {
  const firsts = [0, 0, 0, 0, 0];
  for (let run = 0; run < 5000; run += 1) {
    const [first = -1] = takeRandom([0, 1, 2, 3, 4], 2, randomBelow);
    firsts[first] = (firsts[first] ?? 0) + 1;
  }
  // Expected 1000; seven standard deviations are 198.
  for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(198);
});
