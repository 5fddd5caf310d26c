import type { StopReason, Timings } from "../contract/conversation.ts";
import type { ServerEvent } from "../core/ports.ts";
import type { AnswerChunk } from "./answerChunk.ts";

/** Counts and times one answer as it comes. */
export type AnswerTally = {
  readonly add: (chunk: AnswerChunk) => void;
  readonly done: (stop: StopReason) => Extract<ServerEvent, { type: "done" }>;
};

/** The clock starts now; milliseconds. */
export function createAnswerTally(now: () => number): AnswerTally {
  const start = now();
  let first: number | null = null;
  let last = start;
  let logprobs = 0;
  let logprobSum = 0;
  let usage: AnswerChunk["usage"] = null;
  let promptPerSecond: number | null = null;
  let generatePerSecond: number | null = null;

  function measured(): Timings | null {
    if (first === null) return null;
    const tokens = usage?.generated ?? logprobs;
    const seconds = (last - first) / 1000;
    // The first token was written before the first piece came.
    const rate = tokens > 1 && seconds > 0 ? (tokens - 1) / seconds : 0;
    return {
      loadMs: 0,
      firstTokenMs: Math.max(0, first - start),
      promptPerSecond: promptPerSecond ?? 0,
      generatePerSecond: generatePerSecond ?? rate,
    };
  }

  return {
    add(chunk) {
      if (chunk.text !== "") {
        last = now();
        first ??= last;
      }
      logprobs += chunk.logprobs.length;
      for (const logprob of chunk.logprobs) logprobSum += logprob;
      usage = chunk.usage ?? usage;
      promptPerSecond = chunk.promptPerSecond ?? promptPerSecond;
      generatePerSecond = chunk.generatePerSecond ?? generatePerSecond;
    },
    done: (stop) => ({
      type: "done",
      stop,
      tokens: usage,
      timings: measured(),
      certainty: logprobs === 0 ? null : Math.exp(logprobSum / logprobs),
    }),
  };
}
