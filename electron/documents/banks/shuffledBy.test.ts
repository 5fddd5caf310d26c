import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shuffledBy } from "./shuffledBy.ts";

test("the same items in an order that the text alone decides", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer()), (text, items) => {
      const shuffled = shuffledBy(text, items);
      expect(shuffledBy(text, items)).toEqual(shuffled);
      const ascending = (a: number, b: number): number => a - b;
      expect(shuffled.toSorted(ascending)).toEqual(items.toSorted(ascending));
    }),
  );
});

test("the first item comes to every place about as often", () => {
  const places = [0, 0, 0, 0];
  for (let at = 0; at < 4000; at++) {
    const place = shuffledBy(`Question ${at}?`, [0, 1, 2, 3]).indexOf(0);
    places[place] = (places[place] ?? 0) + 1;
  }
  for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test("an order that was stored once stays the same in every version", () => {
  expect(shuffledBy("Which?", ["a", "b", "c", "d"])).toEqual(["a", "d", "c", "b"]);
});
