import { seededNumbers } from "../../electron/model/synthetic/seededNumbers.ts";

/** Noise around zero with the given standard deviation; uniform, so that no Math function can differ between machines. */
export function seededNoise(seed: number): (deviation: number) => number {
  const next = seededNumbers(seed);
  return (deviation) => (next() * 2 - 1) * Math.sqrt(3) * deviation;
}
