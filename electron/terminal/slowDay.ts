import { count } from "../contract/count.ts";
import type { SpeedRun } from "../contract/modelFiles.ts";
import { automaticLoad } from "../contract/models.ts";
import { numbers } from "../contract/numberLocale.ts";

/** Fewer earlier tests do not say what is usual. */
const leastRuns = 3;

/** What is not slower by more than this share happens on any day. */
const usualShare = 0.25;

/**
 * That a test wrote much more slowly than earlier ones of the same kind usually did; null where it did not, or too few are
 * there to say.
 */
export function slowDayWords(now: SpeedRun, before: readonly SpeedRun[]): string | null {
  const speeds = before
    .filter((run) => isLike(run, now))
    .map((run) => run.generatePerSecond)
    .toSorted((a, b) => a - b);
  if (speeds.length < leastRuns) return null;
  const usual = medianOf(speeds);
  if (now.generatePerSecond >= usual * (1 - usualShare)) return null;
  const { decimal } = numbers();
  const rates = `${decimal(now.generatePerSecond)} tokens/s written, usually ${decimal(usual)}`;
  return `Slower than usual: ${rates} (the middle of ${count(speeds.length, "earlier test")}). Other programs may be at work.`;
}

function medianOf(sorted: readonly number[]): number {
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}

/** Loaded alike. On a graphics processor the context decides how many layers have room beside it. */
function isLike(a: SpeedRun, b: SpeedRun): boolean {
  return (
    a.gpu === b.gpu &&
    a.gpuLayers === b.gpuLayers &&
    a.threads === b.threads &&
    a.adapter === b.adapter &&
    flashOf(a) === flashOf(b) &&
    (a.gpu === null || a.contextSize === b.contextSize)
  );
}

function flashOf({ asked = automaticLoad }: SpeedRun): string {
  return asked.flashAttention;
}
