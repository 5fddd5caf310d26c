import { createParser } from "eventsource-parser";
import { brokenAnswer } from "./brokenAnswer.ts";

/** Longest event, in characters, and longest stream besides its text: one chunk holds about one token. */
const longestEvent = 1_000_000;

export type ServerSentEvent = { readonly event: string | undefined; readonly data: string };

/**
 * The events of a text/event-stream, as they come. Failed SERVER_BROKEN for one that is too long, for more than
 * mostBytes together, and for the "error:" lines that older llama.cpp servers write.
 */
export async function* serverEvents(
  pieces: AsyncIterable<Uint8Array>,
  host: string,
  mostBytes: number,
): AsyncGenerator<ServerSentEvent, void, void> {
  const events: ServerSentEvent[] = [];
  let trouble: string | null = null;
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent: ({ event, data }) => events.push({ event, data }),
    onError: ({ type, field, value }) => {
      if (type === "max-buffer-size-exceeded") trouble ??= tooMuch;
      else if (field === "error") events.push({ event: "error", data: value ?? "" });
    },
  });
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > mostBytes) trouble ??= tooMuch;
    else parser.feed(decoder.decode(piece, { stream: true }));
    yield* events.splice(0);
    if (trouble !== null) throw brokenAnswer(host, trouble);
  }
}

const tooMuch = "It sent far more than was asked for.";
