import { expect, test } from "vitest";
import { atFirstUse } from "./atFirstUse.ts";

test("it is made when it is first asked for, and once", () => {
  let made = 0;
  const get = atFirstUse(() => {
    made += 1;
    return null;
  });
  expect(made).toBe(0);
  expect([get(), get()]).toEqual([null, null]);
  expect(made).toBe(1);
});
