import { expect, test } from "vitest";
import { demoRefusal } from "../../contract/demo.ts";
import { findClaims } from "./findClaims.ts";

test("what a model says of itself states nothing that could be looked up", () => {
  expect(findClaims(demoRefusal)).toEqual([]);
  expect(findClaims(`${demoRefusal} Furosemide lowers the potassium [1].`)).toHaveLength(1);
});
