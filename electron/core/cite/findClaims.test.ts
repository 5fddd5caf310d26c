import { expect, test } from "vitest";
import { findClaims } from "./findClaims.ts";

test("what a model says of itself states nothing that could be looked up", () => {
  const refusal = "The demo model knows only the bundled study pack, and this is not in it.";
  expect(findClaims(refusal)).toEqual([]);
  expect(findClaims(`${refusal} Furosemide lowers the potassium [1].`)).toHaveLength(1);
});
