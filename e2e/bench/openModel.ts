import type { GenerateEvent, GenerateRequest, Log, Model } from "../../electron/core/ports.ts";
import { createModel } from "../../electron/model/createModel.ts";

/** Failures on the screen, the rest nowhere. */
export const log: Log = {
  info: () => {},
  error: (message, cause) => console.error(message, cause),
};
/** A worker that dies here is no reason to refuse the file. */
export const noDeaths = { count: () => 0, add: () => {}, clear: () => {} };

/** The product's model slot with its real worker, heads kept in the given folder. */
export function openModel(headFolder: string): Model {
  return createModel({
    modelDeaths: noDeaths,
    log,
    clock: { now: () => Date.now() },
    headFolder,
  });
}

/** A greedy request of plain text; the first headLength segments are the unchanging head. */
export function greedy(
  texts: readonly string[],
  maxTokens: number,
  headLength = 0,
): GenerateRequest {
  return {
    prompt: {
      segments: texts.map((text) => ({ kind: "question", text, markup: false })),
      headLength,
    },
    decoding: { temperature: 0, topP: 1, maxTokens, seed: 1 },
    stop: [],
    citable: null,
  };
}

export type Measured = {
  readonly text: string;
  readonly firstTokenMs: number;
  /** From the first token to the last. */
  readonly restMs: number;
  readonly done: Extract<GenerateEvent, { type: "done" }>;
};

/** Runs a request and times it from outside, as the core sees it. */
export async function measure(model: Model, request: GenerateRequest): Promise<Measured> {
  const started = performance.now();
  let firstAt: number | null = null;
  let text = "";
  for await (const event of model.generate(request, new AbortController().signal)) {
    if (event.type === "text") {
      firstAt ??= performance.now();
      text += event.text;
    }
    if (event.type === "done") {
      const ended = performance.now();
      return {
        text,
        firstTokenMs: (firstAt ?? ended) - started,
        restMs: ended - (firstAt ?? ended),
        done: event,
      };
    }
  }
  throw new Error("generation ended without its end");
}

/** Ordinary English of about this many tokens; the seed changes its first words, so nothing is cached. */
export function someText(tokens: number, seed: number): string {
  const words = [
    "the",
    "kidney",
    "filters",
    "blood",
    "and",
    "the",
    "heart",
    "moves",
    "it",
    "through",
    "vessels",
    "of",
    "the",
    "body",
  ];
  const body = Array.from({ length: tokens }, (_, i) => words[(i * 7 + seed) % words.length]);
  return `Text ${seed}: ${body.join(" ")}.`;
}
