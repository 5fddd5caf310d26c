import type { WorkerSampleEvent } from "../workerContract.ts";
import type { AnswerText } from "./answerText.ts";
import type { Token } from "./native.ts";

/** One of several answers while it is written. */
export type Sample = {
  readonly index: number;
  readonly answer: AnswerText;
  readonly tokens: AsyncGenerator<Token, void, void>;
  ended: boolean;
};

/** Text is sent at most once a frame of a 60 Hz screen. */
const frameMs = 16;

/**
 * Advances all samples by one token at a time, which native code evaluates in one batch, until each
 * has ended by itself or the signal aborts. Everything that was written is told.
 */
export async function* writeTogether(
  samples: readonly Sample[],
  signal: AbortSignal,
): AsyncGenerator<WorkerSampleEvent, void, void> {
  let open = samples;
  let sentAt = 0;
  try {
    while (open.length > 0 && !signal.aborted) {
      await Promise.all(open.map(advance));
      const now = performance.now();
      const isFrame = now - sentAt >= frameMs;
      if (isFrame) sentAt = now;
      for (const one of open) {
        if (isFrame || one.ended) yield* untold(one);
        if (one.ended) yield { type: "ended", sample: one.index };
      }
      open = open.filter(({ ended }) => !ended);
    }
    for (const one of open) {
      one.answer.finish();
      yield* untold(one);
    }
  } finally {
    await Promise.all(open.map(({ tokens }) => tokens.return()));
  }
}

async function advance(one: Sample): Promise<void> {
  const next = await one.tokens.next();
  const stop = next.done === true ? "end" : one.answer.add(next.value);
  if (stop === null) return;
  if (stop !== "stopString") one.answer.finish();
  one.ended = true;
  await one.tokens.return();
}

function* untold({ index, answer }: Sample): Generator<WorkerSampleEvent, void, void> {
  const text = answer.take();
  if (text !== "") yield { type: "text", sample: index, text };
}
