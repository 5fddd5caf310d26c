import { expect, test } from "vitest";
import { stopAtRepetition } from "./stopAtRepetition.ts";

type Event =
  | { readonly type: "text"; readonly text: string; readonly generated: number }
  | { readonly type: "done"; readonly stop: "end" | "cancelled"; readonly generated: number };

/** Says one word at a time until it is told to stop, as a model does. */
function speaker(words: readonly string[]) {
  return async function* (signal: AbortSignal): AsyncGenerator<Event> {
    let generated = 0;
    for (const text of words) {
      if (signal.aborted) break;
      yield { type: "text", text, generated: ++generated };
    }
    yield { type: "done", stop: signal.aborted ? "cancelled" : "end", generated };
  };
}

async function follow(words: readonly string[], signal = new AbortController().signal) {
  const events = [];
  for await (const event of stopAtRepetition(speaker(words), signal)) events.push(event);
  return events;
}

test("a model that only repeats itself is stopped, and its end says so with its figures", async () => {
  const events = await follow(Array.from({ length: 512 }, () => "J"));
  expect(events).toHaveLength(97);
  expect(events.at(-1)).toEqual({ type: "done", stop: "repetition", generated: 96 });
});

test("an answer that ends by itself is passed on as it is", async () => {
  const words = ["Adrenaline ", "into ", "the ", "thigh."];
  const events = await follow(words);
  expect(events.map((event) => ("text" in event ? event.text : event.stop))).toEqual([
    ...words,
    "end",
  ]);
});

test("a student's own stop stays one, whatever was written", async () => {
  const stopped = new AbortController();
  const events = [];
  const words = Array.from({ length: 512 }, () => "J");
  for await (const event of stopAtRepetition(speaker(words), stopped.signal)) {
    events.push(event);
    if (events.length === 96) stopped.abort();
  }
  expect(events.at(-1)).toMatchObject({ stop: "cancelled" });
});
