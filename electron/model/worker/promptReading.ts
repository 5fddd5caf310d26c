import { fail } from "../../core/failed.ts";
import type { PromptSegment } from "../../core/ports.ts";
import { unlessAborted } from "../unlessAborted.ts";
import type { HeadSaving } from "./headFile.ts";
import type { Token } from "./native.ts";
import { commonLength, openHead, type PromptHead } from "./promptHead.ts";
import { promptTokens, type PromptTokens } from "./promptTokens.ts";
import { readTokens } from "./readPrompt.ts";
import type { Session } from "./session.ts";

/** How far a prompt has been read into the sequence. */
export type PromptReading = {
  readonly prompt: readonly Token[];
  /** Tokens at its start that were evaluated before. */
  readonly cached: number;
  /** Tokens that were evaluated since. */
  read: number;
  /** Where the head ends in the prompt. */
  readonly headEnd: number;
  readonly head: PromptHead;
  /** The head on its way to disk, which must be written before the sequence may change again. */
  saving: HeadSaving | null;
};

type ReadingEvent = {
  readonly type: "reading";
  readonly evaluated: number;
  readonly total: number;
};

type PromptRequest = {
  readonly segments: readonly PromptSegment[];
  readonly headLength: number;
};

/** The prompt as it is evaluated, never empty. Fails with QUESTION_TOO_LONG where no token could follow. */
export function tokensThatFit(
  { model, answers }: Session,
  segments: readonly PromptSegment[],
): PromptTokens {
  const prompt = promptTokens(model, segments, answers.recall);
  if (prompt.tokens.length === 0) {
    // Nothing at all to continue: begin a text as this model's texts begin.
    const tokens = model.startToken === null ? model.tokenize("\n") : [model.startToken];
    return { ...prompt, tokens };
  }
  checkFit(model, prompt.tokens);
  return prompt;
}

/** Fails with QUESTION_TOO_LONG where no token could follow the prompt. */
export function checkFit({ contextSize }: Session["model"], prompt: readonly Token[]): void {
  const overBy = prompt.length - (contextSize - 1);
  if (overBy > 0) fail("QUESTION_TOO_LONG", { overBy, contextSize });
}

/** Makes the sequence hold as much of the prompt as was evaluated before, in memory or on disk, and nothing else. */
export async function beginReading(
  session: Session,
  { segments, headLength }: PromptRequest,
  prompt: readonly Token[],
  signal: AbortSignal,
): Promise<PromptReading> {
  const head = openHead(session, segments.slice(0, headLength));
  // The last token is always evaluated, for the answer follows from it; the head's own last one may
  // have melted into what comes after.
  const headEnd = commonLength(head.tokens, prompt.slice(0, -1));
  await head.restore(prompt.slice(0, headEnd), signal);
  const cached = await session.model.sequence.keepPrefix(prompt.slice(0, -1));
  return { prompt, cached, read: 0, headEnd, head, saving: null };
}

/** Reads what is new of the prompt, but for its last token or for the last chunk, until the signal aborts. */
export async function* readOn(
  session: Session,
  reading: PromptReading,
  leave: "lastToken" | "lastChunk",
  signal: AbortSignal,
): AsyncGenerator<ReadingEvent, void, void> {
  yield event(reading);
  yield* readHead(session, reading, signal);
  if (reading.saving !== null) await unlessAborted(reading.saving.written, signal);
  if (signal.aborted) return;
  const from = reading.cached + reading.read;
  const rest = reading.prompt.slice(from, leave === "lastToken" ? -1 : undefined);
  yield* readPart(session, reading, rest, leave === "lastToken" ? "nothing" : leave, signal);
}

/** What is left to evaluate. */
export function unread({ prompt, cached, read }: PromptReading): readonly Token[] {
  return prompt.slice(cached + read);
}

/** What is left has been evaluated. */
export function markRead(reading: PromptReading): void {
  reading.read = reading.prompt.length - reading.cached;
}

/**
 * The one moment when the sequence holds the head and nothing else is right after it was read, so
 * its saving begins there: a second of writing after most of a minute of reading.
 */
async function* readHead(
  session: Session,
  reading: PromptReading,
  signal: AbortSignal,
): AsyncGenerator<ReadingEvent, void, void> {
  const ofHead = reading.prompt.slice(reading.cached, reading.headEnd);
  yield* readPart(session, reading, ofHead, "nothing", signal);
  const isRead = ofHead.length > 0 && reading.read === ofHead.length;
  if (isRead && !signal.aborted) reading.saving = reading.head.keep();
}

async function* readPart(
  { model, pace }: Session,
  reading: PromptReading,
  tokens: readonly Token[],
  leave: "nothing" | "lastChunk",
  signal: AbortSignal,
): AsyncGenerator<ReadingEvent, void, void> {
  const before = reading.read;
  for await (const evaluated of readTokens(model.sequence, tokens, pace, leave, signal)) {
    reading.read = before + evaluated;
    yield event(reading);
  }
}

function event({ prompt, cached, read }: PromptReading): ReadingEvent {
  return { type: "reading", evaluated: read, total: prompt.length - cached };
}
