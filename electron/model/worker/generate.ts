import type { StopReason } from "../../contract/conversation.ts";
import type { WorkerGenerateEvent, WorkerGenerateRequest } from "../workerContract.ts";
import { followAnswer, type AnswerText } from "./answerText.ts";
import {
  beginReading,
  markRead,
  readOn,
  tokensThatFit,
  unread,
  type PromptReading,
} from "./promptReading.ts";
import type { Session } from "./session.ts";
import { contextLength } from "./tokenText.ts";

/** Text is sent at most once a frame of a 60 Hz screen. */
const frameMs = 16;

type Progress = {
  readonly reading: PromptReading;
  readonly answer: AnswerText;
  readonly startedAt: number;
  firstTokenAt: number | null;
  lastTokenAt: number;
};

/**
 * Answers a prompt: reading events, text, then done, also when the signal aborts. The sequence is
 * left in a state that the next prompt can build on. Fails with QUESTION_TOO_LONG.
 */
export async function* generate(
  session: Session,
  request: WorkerGenerateRequest,
  signal: AbortSignal,
): AsyncGenerator<WorkerGenerateEvent, void, void> {
  const { model } = session;
  const startedAt = performance.now();
  const { tokens: prompt } = tokensThatFit(session, request.segments);
  const limit = Math.min(request.maxTokens, model.contextSize - prompt.length);
  const progress: Progress = {
    reading: await beginReading(session, request, prompt, signal),
    answer: followAnswer(model, prompt, limit, request.stop),
    startedAt,
    firstTokenAt: null,
    lastTokenAt: startedAt,
  };
  try {
    yield* readOn(session, progress.reading, "lastChunk", signal);
    const stop = signal.aborted ? "cancelled" : yield* write(session, progress, request, signal);
    rememberAnswer(session, progress);
    yield done(progress, stop, request.withTokenIds);
  } finally {
    // Stop does not wait for a slow disk, but the next prompt has to.
    await progress.reading.saving?.written;
  }
}

async function* write(
  { model }: Session,
  progress: Progress,
  request: WorkerGenerateRequest,
  signal: AbortSignal,
): AsyncGenerator<WorkerGenerateEvent, StopReason, void> {
  const { reading, answer } = progress;
  let stop: StopReason = "end";
  let sentAt = 0;
  const sampling = { ...request, withoutControlTokens: request.citable !== null };
  for await (const token of model.sequence.generate(unread(reading), sampling)) {
    const now = performance.now();
    markRead(reading);
    progress.firstTokenAt ??= now;
    progress.lastTokenAt = now;
    const ended = answer.add(token);
    if (ended === "stopString") stop = ended;
    else stop = signal.aborted ? "cancelled" : (ended ?? "end");
    if (stop !== "end") break;
    if (now - sentAt < frameMs) continue;
    const text = answer.take();
    if (text === "") continue;
    sentAt = now;
    yield { type: "text", text, generated: answer.tokens.length };
  }
  if (stop !== "stopString" && answer.finish()) stop = "stopString";
  const text = answer.take();
  if (text !== "") yield { type: "text", text, generated: answer.tokens.length };
  return stop;
}

/**
 * Remembers the tokens of the answer, without those of a stop string, also under its text without
 * white space at the end: that is how it may be stored and come back.
 */
function rememberAnswer({ model, answers }: Session, { reading, answer }: Progress): void {
  const before = reading.prompt.slice(-contextLength);
  const whole = answer.text();
  const trimmed = whole.trimEnd();
  for (let length = answer.tokens.length; length > 0; length--) {
    const tokens = answer.tokens.slice(0, length);
    const text = model.detokenize(tokens, before);
    if (text === whole || text === trimmed) answers.remember(text, tokens);
    if (text.length <= trimmed.length) return;
  }
}

function done(progress: Progress, stop: StopReason, withTokenIds: boolean): WorkerGenerateEvent {
  const { reading, answer, startedAt, firstTokenAt, lastTokenAt } = progress;
  const { cached, read } = reading;
  const generated = answer.tokens.length;
  const firstTokenMs = firstTokenAt === null ? 0 : firstTokenAt - startedAt;
  const writingMs = firstTokenAt === null ? 0 : lastTokenAt - firstTokenAt;
  return {
    type: "done",
    stop,
    tokens: { prompt: cached + read, cached, generated },
    timings: {
      loadMs: 0,
      firstTokenMs,
      promptPerSecond: perSecond(read, firstTokenMs),
      generatePerSecond: perSecond(generated - 1, writingMs),
    },
    ...(withTokenIds ? { tokenIds: [...answer.tokens] } : {}),
  };
}

function perSecond(count: number, ms: number): number {
  return ms > 0 && count > 0 ? (count * 1000) / ms : 0;
}
