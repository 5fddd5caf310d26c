import type { StopReason } from "../contract/conversation.ts";
import { readChunk, type AnswerChunk } from "./answerChunk.ts";
import { brokenAnswer } from "./brokenAnswer.ts";
import type { Answered } from "./exchange.ts";
import { plainMessage } from "./plainMessage.ts";
import { readText } from "./readText.ts";
import { errorMessageIn } from "./refusalMessage.ts";
import { serverEvents, type ServerSentEvent } from "./serverEvents.ts";

const largestJson = 10_000_000;
/** A token's chunk takes half a kilobyte with its probability; reasoning that is not shown may come on top. */
const bytesPerToken = 8000;

export type AnswerSource = {
  readonly host: string;
  /** Never told, not even where the server repeats it. */
  readonly key: string | null;
  readonly maxTokens: number;
};

/**
 * The pieces of one answer, streamed or, where the server does not stream, in one; returns why it stopped. Failed
 * SERVER_BROKEN, SERVER_TIMEOUT after the pieces that came before.
 */
export async function* readAnswer(
  { headers, pieces }: Pick<Answered, "headers" | "pieces">,
  source: AnswerSource,
): AsyncGenerator<AnswerChunk, StopReason, void> {
  if (headers["content-type"]?.includes("json") === true) {
    const chunk = toChunk(await readText(pieces, largestJson), source);
    if (!chunk.hasChoice) throw brokenAnswer(source.host, noAnswer);
    yield chunk;
    return chunk.stop ?? "end";
  }
  return yield* readStream(pieces, source);
}

async function* readStream(
  pieces: AsyncIterable<Uint8Array>,
  source: AnswerSource,
): AsyncGenerator<AnswerChunk, StopReason, void> {
  const { host, maxTokens } = source;
  const mostBytes = largestJson + maxTokens * bytesPerToken;
  let stop: StopReason | null = null;
  let events = 0;
  try {
    for await (const event of serverEvents(pieces, host, mostBytes)) {
      events += 1;
      if (event.data.trim() === "[DONE]") return stop ?? "end";
      const chunk = readEvent(event, source);
      yield chunk;
      stop = chunk.stop ?? stop;
    }
  } catch (cause) {
    // The answer was whole; only what comes after it, such as the counts, is lost.
    if (stop === null) throw cause;
    return stop;
  }
  if (stop !== null) return stop;
  throw brokenAnswer(host, events === 0 ? noAnswer : "The stream ended before the answer did.");
}

function readEvent({ event, data }: ServerSentEvent, source: AnswerSource): AnswerChunk {
  if (event !== "error") return toChunk(data, source);
  throw brokenAnswer(source.host, says(errorMessageIn(parse(data)) ?? data, source));
}

function toChunk(text: string | null, source: AnswerSource): AnswerChunk {
  if (text === null) throw brokenAnswer(source.host, "It sent far more than was asked for.");
  const value = parse(text);
  if (value === undefined) throw brokenAnswer(source.host, "It sent something that is no JSON.");
  const chunk = readChunk(value);
  if (chunk?.hasChoice !== true) {
    const message = errorMessageIn(value);
    if (message !== null) throw brokenAnswer(source.host, says(message, source));
  }
  if (chunk === null) throw brokenAnswer(source.host, noAnswer);
  return chunk;
}

const noAnswer = "What it sent is no answer of an OpenAI-compatible server.";

function says(message: string, { key }: AnswerSource): string {
  const plain = plainMessage(message, key);
  return plain === "" ? "It reported an error and did not say which." : `It says: ${plain}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
