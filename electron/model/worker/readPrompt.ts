import { batchSize } from "../../core/models/memoryNeed.ts";
import type { NativeSequence, Token } from "./native.ts";

/** How fast this model reads, remembered from one prompt to the next; null before the first. */
export type ReadingPace = { tokensPerSecond: number | null };

/**
 * How long one chunk should take, and at most. All weights are read from memory once for each chunk:
 * on two cores chunks of 1.9 s cost 7 % of the speed. Stop is noticed between chunks; whoever stopped
 * does not wait for that, but the next question does.
 */
const chunkMs = 5500;
const longestChunkMs = 8000;

/**
 * Native code multiplies sixteen tokens at a time: chunks of 16, 32 and 128 tokens take the same
 * time for each token (100 ms for a 7B model on one thread), chunks of 8 take 1.6 times as long.
 */
const grain = 16;
const smallChunk = 8;
const smallChunkCost = 1.6;

/** Tokens for the next chunk, so that it takes about the wanted time. */
export function chunkLength({ tokensPerSecond }: ReadingPace): number {
  // Before anything is known, and on a very slow computer: a chunk must have an end.
  if (tokensPerSecond === null || grain / tokensPerSecond > longestChunkMs / 1000) {
    return smallChunk;
  }
  const wanted = Math.floor((tokensPerSecond * chunkMs) / 1000 / grain) * grain;
  return Math.min(batchSize, Math.max(grain, wanted));
}

/**
 * Evaluates tokens chunk by chunk until only so many are left or the signal aborts; yields how many
 * are read. "lastChunk" leaves what fits into one chunk to a caller who wants an answer to follow.
 */
export async function* readTokens(
  sequence: NativeSequence,
  tokens: readonly Token[],
  pace: ReadingPace,
  leave: "nothing" | "lastChunk",
  signal: AbortSignal,
): AsyncGenerator<number, void, void> {
  let read = 0;
  while (!signal.aborted) {
    const length = chunkLength(pace);
    if (tokens.length - read <= (leave === "nothing" ? 0 : length)) return;
    const chunk = tokens.slice(read, read + length);
    const startedAt = performance.now();
    await sequence.evaluate(chunk);
    learnPace(pace, chunk.length, performance.now() - startedAt);
    read += chunk.length;
    yield read;
  }
}

/** Learns from whole chunks only: the rest of a prompt costs more for each token. */
function learnPace(pace: ReadingPace, length: number, tookMs: number): void {
  const cost = length === smallChunk ? smallChunkCost : 1;
  if (length !== smallChunk && length % grain !== 0) return;
  const measured = (length * cost * 1000) / Math.max(tookMs, 0.01);
  pace.tokensPerSecond =
    pace.tokensPerSecond === null ? measured : (pace.tokensPerSecond + measured) / 2;
}
