import { expect, it } from "vitest";
import { brier, tenths } from "./forecast.ts";

const forecast = (probability: number, right: boolean) => ({ probability, right });

it("the Brier score is the mean squared distance to the outcome", () => {
  expect(brier([])).toBeNull();
  expect(brier([forecast(1, true), forecast(0, false)])).toBe(0);
  expect(brier([forecast(1, false)])).toBe(1);
  expect(brier([forecast(0.9, true), forecast(0.6, false)])).toBeCloseTo((0.01 + 0.36) / 2);
});

it("bins are a tenth wide, and certainty falls into the last one", () => {
  const bins = tenths([forecast(0.25, true), forecast(0.29, false), forecast(1, true)]);
  expect(bins.map(({ label, answered, right }) => ({ label, answered, right }))).toEqual([
    { label: "20–30 %", answered: 2, right: 1 },
    { label: "90–100 %", answered: 1, right: 1 },
  ]);
  expect(bins[0]?.expected).toBeCloseTo(0.27);
});
