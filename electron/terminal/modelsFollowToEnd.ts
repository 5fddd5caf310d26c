import { createProgress } from "./modelsProgress.ts";

type Event = { readonly type: "progress" | "done" };
type Of<E extends Event, T extends Event["type"]> = Extract<E, { type: T }>;

/** Shows how far something is until it is done, and returns its last event; null when Ctrl+C stopped it. */
export async function followToEnd<E extends Event>(
  begin: (signal: AbortSignal) => AsyncIterable<E>,
  /** A line for a terminal, and what makes it worth a line elsewhere. */
  words: (event: Of<E, "progress">) => { readonly line: string; readonly step: string },
  options: { readonly json?: boolean },
): Promise<Of<E, "done"> | null> {
  const progress = createProgress(options);
  const running = new AbortController();
  const stop = () => running.abort();
  process.once("SIGINT", stop);
  try {
    for await (const event of begin(running.signal)) {
      if (isDone(event)) return event;
      if (!isProgress(event)) continue;
      const { line, step } = words(event);
      progress.show(line, step);
    }
    return null;
  } catch (cause) {
    // Whatever it ended with, it was stopped.
    if (running.signal.aborted) return null;
    throw cause;
  } finally {
    process.removeListener("SIGINT", stop);
    progress.end();
  }
}

function isDone<E extends Event>(event: E): event is Of<E, "done"> {
  return event.type === "done";
}

function isProgress<E extends Event>(event: E): event is Of<E, "progress"> {
  return event.type === "progress";
}
