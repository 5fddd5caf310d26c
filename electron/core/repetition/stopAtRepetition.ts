import type { StopReason } from "../../contract/conversation.ts";
import { repeatsItself } from "./repeatsItself.ts";

/** An event of a stream of text; what else it carries is left as it is. */
type StreamEvent = { readonly type: string; readonly text?: string; readonly stop?: StopReason };

/**
 * Follows an answer as write streams it, and stops it once its text only repeats itself, as base models and small ones do when they
 * have nothing to say. Its last event then gives "repetition" as the reason; the student's own stop, by the signal, stays "cancelled".
 */
export async function* stopAtRepetition<E extends StreamEvent>(
  write: (signal: AbortSignal) => AsyncIterable<E>,
  signal: AbortSignal,
): AsyncGenerator<E, void, void> {
  const repetition = new AbortController();
  let text = "";
  for await (const event of write(AbortSignal.any([signal, repetition.signal]))) {
    if (event.type === "text") text += event.text ?? "";
    const isOurs = repetition.signal.aborted && !signal.aborted && event.stop === "cancelled";
    yield isOurs ? { ...event, stop: "repetition" } : event;
    if (event.type === "text" && repeatsItself(text)) repetition.abort();
  }
}
