/** How a file is fetched; times in milliseconds. */
export type FetchLimits = {
  readonly connections: number;
  readonly pieceBytes: number;
  /** What a connection must have brought for it to be tried again at once after a break. */
  readonly leastBytes: number;
  /** Until there is a connection, until its answer begins, and between any two pieces of it. */
  readonly silenceMs: number;
  /** How often it is tried again when nothing comes. */
  readonly tries: number;
  /** How often the whole file is begun again where the server cannot send a part of it. */
  readonly wholeTries: number;
  readonly backOffMs: number;
  readonly longestWaitMs: number;
  readonly saveOften: { readonly bytes: number; readonly ms: number };
};

const mebibyte = 2 ** 20;

/** For files of gigabytes, over networks that change: half an hour without one goes by before it gives up. */
export const usualFetchLimits: FetchLimits = {
  connections: 4,
  pieceBytes: 16 * mebibyte,
  leastBytes: 64 * 1024,
  silenceMs: 30_000,
  tries: 40,
  wholeTries: 4,
  backOffMs: 1000,
  longestWaitMs: 60_000,
  saveOften: { bytes: 64 * mebibyte, ms: 2000 },
};
