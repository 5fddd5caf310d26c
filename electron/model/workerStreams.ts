import type {
  GenerateEvent,
  GenerateRequest,
  Prompt,
  SampleEvent,
  SampleRequest,
  ScoreEvent,
  ScoreRequest,
} from "../core/ports.ts";
import { cancelledAnswer, cancelledSamples } from "./cancelledAnswer.ts";
import type { WorkerStream } from "./streamOnce.ts";

/** An answer as a call of the worker. */
export function generation(request: GenerateRequest): WorkerStream<GenerateEvent> {
  return {
    start: (client, id) =>
      client.generate({
        id,
        ...ofPrompt(request.prompt),
        ...ofWriting(request),
        citable: request.citable,
        withTokenIds: false,
      }),
    isText: ({ type }) => type === "text",
    isLast: ({ type }) => type === "done",
    cancelled: (lastText) => cancelledAnswer(lastText?.type === "text" ? lastText.generated : 0),
  };
}

/** The scoring of continuations as a call of the worker. */
export function scoring({ prompt, continuations }: ScoreRequest): WorkerStream<ScoreEvent> {
  return {
    start: (client, id) =>
      client.score({ id, ...ofPrompt(prompt), continuations: [...continuations] }),
    isText: () => false,
    isLast: ({ type }) => type === "done" || type === "stopped",
    cancelled: () => ({ type: "stopped" }),
  };
}

/** Several answers to one prompt as a call of the worker. */
export function sampling(request: SampleRequest): WorkerStream<SampleEvent> {
  return {
    start: (client, id) =>
      client.sample({
        id,
        ...ofPrompt(request.prompt),
        ...ofWriting(request),
        samples: request.samples,
      }),
    isText: ({ type }) => type === "text" || type === "ended",
    isLast: ({ type }) => type === "done",
    cancelled: () => cancelledSamples,
  };
}

function ofPrompt({ segments, headLength }: Prompt) {
  return { segments: [...segments], headLength };
}

function ofWriting({ decoding, stop }: Pick<GenerateRequest, "decoding" | "stop">) {
  const { temperature, topP, maxTokens, seed } = decoding;
  return { temperature, topP, maxTokens, seed, stop: [...stop] };
}
