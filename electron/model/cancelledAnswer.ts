import type { GenerateEvent, SampleEvent } from "../core/ports.ts";

type Done = Extract<GenerateEvent, { type: "done" }>;
type SamplesDone = Extract<SampleEvent, { type: "done" }>;

/** The end of an answer that was stopped and of whose other numbers nothing is known. */
export function cancelledAnswer(generated: number): Done {
  return {
    type: "done",
    stop: "cancelled",
    tokens: { prompt: 0, cached: 0, generated },
    timings: { loadMs: 0, firstTokenMs: 0, promptPerSecond: 0, generatePerSecond: 0 },
  };
}

/** The end of several answers that were stopped and of whose numbers nothing is known. */
export const cancelledSamples: SamplesDone = {
  type: "done",
  cancelled: true,
  parallel: true,
  tokens: { prompt: 0, cached: 0, generated: 0 },
};
