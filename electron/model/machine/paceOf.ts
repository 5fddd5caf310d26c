import type { Pace } from "../../contract/machine.ts";
import { fail } from "../../core/failed.ts";
import type { Work } from "./probeModel.ts";

/** What a model asks of a processor, and how many tokens a second that gave. */
export type Measured = {
  readonly work: Work;
  readonly promptPerSecond: number;
  readonly generatePerSecond: number;
};

/** Above this share of a token's time, what comes on top of the weights was measured on a disturbed machine. */
const mostOverhead = 0.8;

/**
 * A processor's pace, from a model with many weights and one with next to none, whose time for a token is what comes on
 * top of the weights. Fails with MODEL_LOAD_FAILED when nothing was written or read.
 */
export function paceOf(whole: Measured, bare: Omit<Measured, "promptPerSecond">): Pace {
  const speeds = [whole.promptPerSecond, whole.generatePerSecond, bare.generatePerSecond];
  if (speeds.some((speed) => !(speed > 0))) {
    return fail("MODEL_LOAD_FAILED", { reason: "the measurement gave no figures" });
  }
  const seconds = 1 / whole.generatePerSecond;
  const bareSeconds = Math.min(1 / bare.generatePerSecond, seconds * mostOverhead);
  const bytesPerSecond = (whole.work.bytes - bare.work.bytes) / (seconds - bareSeconds);
  return {
    bytesPerSecond,
    parametersPerSecond: whole.work.parameters * whole.promptPerSecond,
    secondsPerToken: Math.max(0, bareSeconds - bare.work.bytes / bytesPerSecond),
  };
}

/** The speed that a quarter of all rounds reached: other programs can only slow a round down. 0 without rounds. */
export function undisturbed(speeds: readonly number[]): number {
  return speeds.toSorted((a, b) => b - a)[Math.floor(speeds.length / 4)] ?? 0;
}
