import { expect, test } from "vitest";
import { idleClock, totalClock } from "./parserClock.ts";

test("the time of all events together runs down, and grows by what an event grants", () => {
  const clock = totalClock(1000, (pages: number) => pages * 100);
  clock.heard(0, 400);
  expect([clock.leftMs(), clock.allowedMs()]).toEqual([600, 1000]);
  clock.heard(3, 100);
  expect([clock.leftMs(), clock.allowedMs()]).toEqual([800, 1300]);
});

test("the time between events begins anew with each", () => {
  const clock = idleClock(1000);
  for (let event = 0; event < 5; event++) {
    clock.heard(event, 900);
    expect([clock.leftMs(), clock.allowedMs()]).toEqual([1000, 1000]);
  }
});
