import { createHash } from "node:crypto";
import type { WorkerSampleEvent, WorkerSampleRequest } from "../workerContract.ts";
import { followAnswer } from "./answerText.ts";
import type { NativeSequence } from "./native.ts";
import { beginReading, markRead, readOn, tokensThatFit } from "./promptReading.ts";
import type { Session } from "./session.ts";
import { writeTogether, type Sample } from "./writeTogether.ts";

/**
 * Several answers to one prompt, which is read once: reading events, text and end of each, then
 * done, also when the signal aborts. Side by side where there is room, else one after the other; the
 * model's own sequence still holds the prompt afterwards. With the same seed the samples are the same
 * as long as the prompt was read in the same pieces: what is kept of earlier prompts, and how fast
 * the model reads, decide these, and native code rounds otherwise in others. Reading all of it anew in
 * fixed pieces would cost a vote most of what keeping saves. Fails with QUESTION_TOO_LONG.
 */
export async function* sample(
  session: Session,
  request: WorkerSampleRequest,
  signal: AbortSignal,
): AsyncGenerator<WorkerSampleEvent, void, void> {
  const { model } = session;
  const { tokens: prompt } = tokensThatFit(session, request.segments);
  const limit = Math.min(request.maxTokens, model.contextSize - prompt.length);
  const begun: Sample[] = [];
  const begin = (sequence: NativeSequence): Sample => {
    const index = begun.length;
    const seed = sampleSeed(request.seed, index);
    const sampling = { ...request, seed, citable: null, withoutControlTokens: true };
    const one = {
      index,
      answer: followAnswer(model, prompt, limit, request.stop),
      tokens: sequence.generate(prompt.slice(-1), sampling),
      ended: false,
    };
    begun.push(one);
    return one;
  };

  const reading = await beginReading(session, request, prompt, signal);
  try {
    yield* readOn(session, reading, "lastToken", signal);
    const isMany = request.samples > 1 && !signal.aborted;
    const shared = isMany
      ? await session.samples.share(request.samples, prompt.length + limit, signal)
      : null;
    const parallel = !isMany || shared !== null || signal.aborted;
    if (!signal.aborted) markRead(reading);
    if (shared !== null) yield* writeTogether(shared.map(begin), signal);
    while (begun.length < request.samples && !signal.aborted) {
      await model.sequence.keepPrefix(prompt.slice(0, -1));
      yield* writeTogether([begin(model.sequence)], signal);
    }
    const cancelled = begun.length < request.samples || begun.some(({ ended }) => !ended);
    const generated = begun.reduce((sum, { answer }) => sum + answer.tokens.length, 0);
    const { cached, read } = reading;
    const tokens = { prompt: cached + read, cached, generated };
    yield { type: "done", cancelled, parallel, tokens };
  } finally {
    await reading.saving?.written;
  }
}

/** The first sample has the given seed itself, so that one sample is what a plain answer would be. */
function sampleSeed(seed: number, index: number): number {
  if (index === 0) return seed;
  return createHash("sha256").update(`${seed} ${index}`).digest().readUInt32LE();
}
