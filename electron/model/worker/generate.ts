import type { StopReason } from "../../contract/conversation.ts";
import { fail } from "../../core/failed.ts";
import { unlessAborted } from "../unlessAborted.ts";
import type { WorkerGenerateEvent, WorkerGenerateRequest } from "../workerContract.ts";
import type { HeadSaving } from "./headFile.ts";
import type { Token } from "./native.ts";
import { promptTokens } from "./promptTokens.ts";
import { commonLength, openHead, type PromptHead } from "./promptHead.ts";
import { readTokens } from "./readPrompt.ts";
import type { Session } from "./session.ts";
import { watchForStop } from "./stopStrings.ts";
import { contextLength, followTokenText } from "./tokenText.ts";

/** Text is sent at most once a frame of a 60 Hz screen. */
const frameMs = 16;

type Progress = {
  readonly prompt: readonly Token[];
  readonly cached: number;
  readonly startedAt: number;
  read: number;
  firstTokenAt: number | null;
  lastTokenAt: number;
  readonly generated: Token[];
  text: string;
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
  const startedAt = performance.now();
  const prompt = tokensThatFit(session, request);
  const head = openHead(session, request.segments.slice(0, request.headLength));
  // The last token is always evaluated, for the answer follows from it; the head's own last one may
  // have melted into what comes after.
  const ofHead = prompt.slice(0, commonLength(head.tokens, prompt.slice(0, -1)));
  await head.restore(ofHead, signal);
  const progress: Progress = {
    prompt,
    cached: await session.model.sequence.keepPrefix(prompt.slice(0, -1)),
    startedAt,
    read: 0,
    firstTokenAt: null,
    lastTokenAt: startedAt,
    generated: [],
    text: "",
  };
  const saving = yield* readHead(session, progress, head, ofHead.length, signal);
  try {
    if (saving !== null) await unlessAborted(saving.written, signal);
    if (!signal.aborted) yield* readRest(session, progress, signal);
    const stop = signal.aborted ? "cancelled" : yield* write(session, progress, request, signal);
    rememberAnswer(session, progress);
    yield done(progress, stop, request.withTokenIds);
  } finally {
    // Stop does not wait for a slow disk, but the next prompt has to.
    await saving?.written;
  }
}

function tokensThatFit(session: Session, request: WorkerGenerateRequest): readonly Token[] {
  const { model, answers } = session;
  const { tokens } = promptTokens(model, request.segments, answers.recall);
  if (tokens.length === 0) {
    // Nothing at all to continue: begin a text as this model's texts begin.
    return model.startToken === null ? model.tokenize("\n") : [model.startToken];
  }
  const overBy = tokens.length - (model.contextSize - 1);
  if (overBy > 0) fail("QUESTION_TOO_LONG", { overBy, contextSize: model.contextSize });
  return tokens;
}

/**
 * Reads what is new of the head. The one moment when the sequence holds the head and nothing else is
 * right after that, so its saving begins there: a second of writing after most of a minute of reading.
 */
async function* readHead(
  { model, pace }: Session,
  progress: Progress,
  head: PromptHead,
  headEnd: number,
  signal: AbortSignal,
): AsyncGenerator<WorkerGenerateEvent, HeadSaving | null, void> {
  const { prompt, cached } = progress;
  const total = prompt.length - cached;
  yield { type: "reading", evaluated: 0, total };
  const ofHead = prompt.slice(cached, headEnd);
  for await (const evaluated of readTokens(model.sequence, ofHead, pace, "nothing", signal)) {
    progress.read = evaluated;
    yield { type: "reading", evaluated, total };
  }
  const isRead = ofHead.length > 0 && progress.read === ofHead.length;
  return isRead && !signal.aborted ? head.keep() : null;
}

/** Reads the new tokens but for the last chunk, from which the answer will follow. */
async function* readRest(
  { model, pace }: Session,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<WorkerGenerateEvent, void, void> {
  const { prompt, cached, read } = progress;
  const total = prompt.length - cached;
  const rest = prompt.slice(cached + read);
  for await (const evaluated of readTokens(model.sequence, rest, pace, "lastChunk", signal)) {
    progress.read = read + evaluated;
    yield { type: "reading", evaluated: progress.read, total };
  }
}

async function* write(
  { model }: Session,
  progress: Progress,
  request: WorkerGenerateRequest,
  signal: AbortSignal,
): AsyncGenerator<WorkerGenerateEvent, StopReason, void> {
  const { prompt, generated } = progress;
  const lastChunk = prompt.slice(progress.cached + progress.read);
  const limit = Math.min(request.maxTokens, model.contextSize - prompt.length);
  const tokenText = followTokenText(model, prompt);
  const watch = watchForStop(request.stop);
  let stop: StopReason = "end";
  let unsent = "";
  let sentAt = 0;
  const textEvent = (): WorkerGenerateEvent => {
    const text = unsent;
    progress.text += text;
    unsent = "";
    return { type: "text", text, generated: generated.length };
  };

  for await (const token of model.sequence.generate(lastChunk, request)) {
    const now = performance.now();
    progress.read = prompt.length - progress.cached;
    progress.firstTokenAt ??= now;
    progress.lastTokenAt = now;
    generated.push(token);
    const { text, stopped } = watch.add(tokenText.add(token));
    unsent += text;
    stop = stopped ? "stopString" : signal.aborted ? "cancelled" : "length";
    if (stopped || signal.aborted || generated.length >= limit) break;
    stop = "end";
    if (now - sentAt < frameMs || unsent === "") continue;
    sentAt = now;
    yield textEvent();
  }
  if (stop !== "stopString") {
    const last = watch.add(tokenText.rest());
    unsent += last.text + watch.rest();
    if (last.stopped) stop = "stopString";
  }
  if (unsent !== "") yield textEvent();
  return stop;
}

/**
 * Remembers the tokens of the answer, without those of a stop string, also under its text without
 * white space at the end: that is how it may be stored and come back.
 */
function rememberAnswer({ model, answers }: Session, progress: Progress): void {
  const before = progress.prompt.slice(-contextLength);
  const trimmed = progress.text.trimEnd();
  for (let length = progress.generated.length; length > 0; length--) {
    const tokens = progress.generated.slice(0, length);
    const text = model.detokenize(tokens, before);
    if (text === progress.text || text === trimmed) answers.remember(text, tokens);
    if (text.length <= trimmed.length) return;
  }
}

function done(progress: Progress, stop: StopReason, withTokenIds: boolean): WorkerGenerateEvent {
  const { cached, read, generated, startedAt, firstTokenAt, lastTokenAt } = progress;
  const firstTokenMs = firstTokenAt === null ? 0 : firstTokenAt - startedAt;
  const writingMs = firstTokenAt === null ? 0 : lastTokenAt - firstTokenAt;
  return {
    type: "done",
    stop,
    tokens: { prompt: cached + read, cached, generated: generated.length },
    timings: {
      loadMs: 0,
      firstTokenMs,
      promptPerSecond: perSecond(read, firstTokenMs),
      generatePerSecond: perSecond(generated.length - 1, writingMs),
    },
    ...(withTokenIds ? { tokenIds: generated } : {}),
  };
}

function perSecond(count: number, ms: number): number {
  return ms > 0 && count > 0 ? (count * 1000) / ms : 0;
}
