import { expect, test } from "vitest";
import { createStopSignals } from "./stopSignals.ts";

test("stops what runs, and nothing that has ended", () => {
  const stops = createStopSignals();
  const [first, second] = [stops.begin("first"), stops.begin("second")];
  stops.end("second");
  stops.stop("first");
  stops.stopAll();
  expect([first.aborted, second.aborted]).toEqual([true, false]);
});

test("stops at once what was stopped before it began", () => {
  const stops = createStopSignals();
  stops.stop("early");
  expect(stops.begin("early").aborted).toBe(true);
});

test("remembers but a few stops of what never comes", () => {
  const stops = createStopSignals();
  for (let index = 0; index < 20; index++) stops.stop(`ended ${index}`);
  expect(stops.begin("ended 0").aborted).toBe(false);
  expect(stops.begin("ended 19").aborted).toBe(true);
});
