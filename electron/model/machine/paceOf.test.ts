import { expect, test } from "vitest";
import { paceOf, undisturbed } from "./paceOf.ts";

const slice = { bytes: 240e6, parameters: 270e6 };
const thin = { bytes: 80e6, parameters: 90e6 };

test("what a token takes without weights is no part of the time for reading weights", () => {
  // 240 MB at 20 GB/s are 12 ms, 80 MB are 4 ms; 8 ms come on top of both.
  const pace = paceOf(
    { work: slice, promptPerSecond: 400, generatePerSecond: 1000 / 20 },
    { work: thin, generatePerSecond: 1000 / 12 },
  );
  expect(pace.bytesPerSecond).toBeCloseTo(20e9, -3);
  expect(pace.parametersPerSecond).toBeCloseTo(108e9, -3);
  expect(pace.secondsPerToken).toBeCloseTo(0.008);
});

test("a disturbance while there were fewer weights does not make the memory look endlessly fast", () => {
  const pace = paceOf(
    { work: slice, promptPerSecond: 400, generatePerSecond: 100 },
    { work: thin, generatePerSecond: 50 },
  );
  expect(pace.bytesPerSecond).toBeCloseTo(160e6 / 0.002, -3);
  expect(pace.secondsPerToken).toBeGreaterThan(0);
});

test("no figures are a failure", () => {
  const measured = { work: slice, promptPerSecond: 0, generatePerSecond: 0 };
  expect(() => paceOf(measured, measured)).toThrow("MODEL_LOAD_FAILED");
});

test.each([
  [[3], 3],
  [[1, 9, 2], 9],
  [[4, 1, 2, 3], 3],
  [[10, 10, 9, 1, 1, 1, 1, 1], 9],
  [[], 0],
])("of the speeds %j, %d was not disturbed", (values, expected) => {
  expect(undisturbed(values)).toBe(expected);
});
