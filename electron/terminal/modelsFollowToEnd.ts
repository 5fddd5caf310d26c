import { createProgress, type ProgressOptions } from "./modelsProgress.ts";
import { Told } from "./told.ts";

type Event = { readonly type: "progress" | "done" };
type Of<E extends Event, T extends Event["type"]> = Extract<E, { type: T }>;

/** How far something is: on a line that is written over, and once for each step where lines stay. */
type Words = { readonly line: string; readonly step: string; readonly elsewhere: string };

/** Shows how far something is until it is done, and returns its last event. Told STOPPED when Ctrl+C stopped it. */
export async function followToEnd<E extends Event>(
  begin: (signal: AbortSignal) => AsyncIterable<E>,
  words: (event: Of<E, "progress">) => Words,
  options: ProgressOptions,
): Promise<Of<E, "done">> {
  const progress = createProgress(options);
  const running = new AbortController();
  const stop = () => running.abort();
  process.once("SIGINT", stop);
  try {
    for await (const event of begin(running.signal)) {
      if (isDone(event)) return event;
      if (!isProgress(event)) continue;
      const { line, step, elsewhere } = words(event);
      progress.show(line, step, elsewhere);
    }
  } catch (cause) {
    // Whatever it ended with, it was stopped.
    if (!running.signal.aborted) throw cause;
  } finally {
    process.removeListener("SIGINT", stop);
    progress.end();
  }
  throw new Told("STOPPED", "Stopped by you. Nothing was measured.");
}

function isDone<E extends Event>(event: E): event is Of<E, "done"> {
  return event.type === "done";
}

function isProgress<E extends Event>(event: E): event is Of<E, "progress"> {
  return event.type === "progress";
}
