/** How patient the supervisor is; milliseconds unless said otherwise. Tests make it less so. */
export type WorkerLimits = {
  /** Waits before the first, second, ... restart in a row; after the last the worker has failed. */
  readonly backOffMs: readonly number[];
  /** A worker that does not answer at all within this time of its start is killed. */
  readonly startMs: number;
  readonly heartbeatMs: number;
  /** A worker that leaves so many heartbeats in a row unanswered is killed. */
  readonly heartbeatMisses: number;
  /** A worker that does not stop, or does not even hear, within this time when told so is killed. */
  readonly stopMs: number;
  /** One that has heard may take this long to read the chunk of a prompt to its end. */
  readonly chunkMs: number;
  /** A model that killed its worker so often while loading is not loaded again unless insisted on. */
  readonly loadDeaths: number;
  /** How many generations may wait behind the running one. */
  readonly waiting: number;
  /** A head whose evaluation took at least this long is kept on disk. */
  readonly saveHeadAfterMs: number;
  /** The memory in which several answers are written side by side is freed when it was not used for so long. */
  readonly freeSamplesAfterMs: number;
};

export const usualLimits: WorkerLimits = {
  backOffMs: [250, 1000, 4000],
  startMs: 60_000,
  heartbeatMs: 5000,
  heartbeatMisses: 3,
  stopMs: 2000,
  chunkMs: 20_000,
  loadDeaths: 3,
  waiting: 3,
  saveHeadAfterMs: 1000,
  freeSamplesAfterMs: 60_000,
};
