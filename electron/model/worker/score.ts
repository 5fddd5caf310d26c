import { fail } from "../../core/failed.ts";
import type { WorkerScoreEvent, WorkerScoreRequest } from "../workerContract.ts";
import type { NativeModel, Token } from "./native.ts";
import { commonLength } from "./promptHead.ts";
import {
  beginReading,
  checkFit,
  markRead,
  readOn,
  tokensThatFit,
  unread,
} from "./promptReading.ts";
import { continuationTokens, type PromptTokens } from "./promptTokens.ts";
import type { Session } from "./session.ts";

/**
 * How likely each continuation of a prompt is, by the first token in which they all differ: one
 * forward pass, no text. Reading events, then done, or stopped once the signal aborts. Fails with
 * QUESTION_TOO_LONG, or BAD_ARGUMENT when two continuations go on with the same token.
 */
export async function* score(
  session: Session,
  request: WorkerScoreRequest,
  signal: AbortSignal,
): AsyncGenerator<WorkerScoreEvent, void, void> {
  const { model } = session;
  const given = tokensThatFit(session, request.segments);
  const { shared, next } = compare(model, given, request.continuations);
  const prompt = [...given.tokens, ...shared];
  checkFit(model, prompt);
  const reading = await beginReading(session, request, prompt, signal);
  try {
    yield* readOn(session, reading, "lastChunk", signal);
    if (signal.aborted) {
      yield { type: "stopped" };
      return;
    }
    const probabilities = await model.sequence.probabilities(unread(reading), next);
    markRead(reading);
    const { cached, read } = reading;
    yield { type: "done", probabilities, tokens: { prompt: cached + read, cached } };
  } finally {
    await reading.saving?.written;
  }
}

/** What the continuations share at their start, and the token with which each goes on. */
function compare(
  model: NativeModel,
  prompt: PromptTokens,
  continuations: readonly string[],
): { readonly shared: readonly Token[]; readonly next: Token[] } {
  const refuse = (reason: string) => fail("BAD_ARGUMENT", { argument: "continuations", reason });
  const all = continuations.map((text) => continuationTokens(model, prompt, text));
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return refuse("there must be two or more");
  const sharedLength = Math.min(...others.map((other) => commonLength(first, other)));
  const next = all.flatMap((tokens) => tokens[sharedLength] ?? []);
  if (new Set(next).size < all.length) {
    refuse(`${JSON.stringify(continuations)} do not differ in one token`);
  }
  return { shared: first.slice(0, sharedLength), next };
}
