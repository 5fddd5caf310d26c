import type { CalibrationBin } from "../../../contract/practiceStatistics.ts";
import { wilson } from "./wilson.ts";

/** A stated probability of being right, and whether it was. */
export type Forecast = { readonly probability: number; readonly right: boolean };

/** Mean squared distance between the probability and the outcome (Brier 1950); null without any. */
export function brier(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  const distances = forecasts.map(({ probability, right }) => (probability - (right ? 1 : 0)) ** 2);
  return mean(distances);
}

/** One bin of a calibration plot. */
export function calibrationBin(label: string, forecasts: readonly Forecast[]): CalibrationBin {
  const right = forecasts.filter((forecast) => forecast.right).length;
  const expected = forecasts.length === 0 ? 0 : mean(forecasts.map((f) => f.probability));
  return { ...wilson(right, forecasts.length), label, expected };
}

/** The bins of width 0.1 that hold something, lowest first. */
export function tenths(forecasts: readonly Forecast[]): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    calibrationBin(
      `${bin * 10}–${bin * 10 + 10} %`,
      forecasts.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
    ),
  );
  return bins.filter(({ answered }) => answered > 0);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0) / numbers.length;
}
