import type { Pace } from "../../contract/machine.ts";
import { fail } from "../../core/failed.ts";
import type { Work } from "./probeModel.ts";

/** What a model asks of a processor, and how many tokens a second that gave. */
export type Measured = {
  readonly work: Work;
  readonly promptPerSecond: number;
  readonly generatePerSecond: number;
};

/** Above this share of the larger one's time, the smaller one was measured on a disturbed machine. */
const mostOverhead = 0.8;

/**
 * A processor's pace, from a model with many weights and one with fewer: what their times for a token differ by is what
 * the other weights take, and the rest comes on top of all weights. Fails with MODEL_LOAD_FAILED when nothing was written or read.
 */
export function paceOf(whole: Measured, thin: Omit<Measured, "promptPerSecond">): Pace {
  const speeds = [whole.promptPerSecond, whole.generatePerSecond, thin.generatePerSecond];
  if (speeds.some((speed) => !(speed > 0))) {
    return fail("MODEL_LOAD_FAILED", { reason: "the measurement gave no figures" });
  }
  const seconds = 1 / whole.generatePerSecond;
  const thinSeconds = Math.min(1 / thin.generatePerSecond, seconds * mostOverhead);
  const bytesPerSecond = (whole.work.bytes - thin.work.bytes) / (seconds - thinSeconds);
  return {
    bytesPerSecond,
    parametersPerSecond: whole.work.parameters * whole.promptPerSecond,
    secondsPerToken: Math.max(0, thinSeconds - thin.work.bytes / bytesPerSecond),
  };
}

/** The speed that a quarter of all rounds reached: other programs can only slow a round down. 0 without rounds. */
export function undisturbed(speeds: readonly number[]): number {
  return speeds.toSorted((a, b) => b - a)[Math.floor(speeds.length / 4)] ?? 0;
}
