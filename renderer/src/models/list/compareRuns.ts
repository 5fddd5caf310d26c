import type { SpeedRun } from "../../../../electron/contract/modelFiles.ts";

/** How the last test compares with those before it that were loaded alike; speeds in tokens a second. */
export type Comparison = {
  readonly what: "usual" | "slower" | "faster";
  readonly now: number;
  /** The middle one of the earlier tests. */
  readonly usual: number;
  /** The difference, of what is usual. */
  readonly percent: number;
};

/** A difference up to this is no news: other applications always take a little. */
const usualPercent = 25;

/** Fewer earlier tests than these do not tell what is usual. */
const leastTests = 3;

/** Compares the newest of these tests, newest first; null without three earlier ones like it. */
export function compareRuns([newest, ...earlier]: readonly SpeedRun[]): Comparison | null {
  if (newest === undefined) return null;
  const alike = earlier
    .filter((run) => isLike(run, newest))
    .map((run) => run.generatePerSecond)
    .toSorted((a, b) => a - b);
  if (alike.length < leastTests) return null;
  const usual = medianOf(alike);
  if (usual <= 0) return null;
  const now = newest.generatePerSecond;
  const change = (100 * (now - usual)) / usual;
  const percent = Math.round(Math.abs(change));
  const what = Math.abs(change) <= usualPercent ? "usual" : change < 0 ? "slower" : "faster";
  return { what, now, usual, percent };
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

function isLike(a: SpeedRun, b: SpeedRun): boolean {
  return (
    a.gpu === b.gpu &&
    a.gpuLayers === b.gpuLayers &&
    a.threads === b.threads &&
    a.adapter === b.adapter
  );
}
