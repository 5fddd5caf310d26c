import { z } from "zod";
import { studyAnswer } from "../models/studyAnswer.ts";
import { Failed } from "../../electron/core/failed.ts";
import type { GenerateRequest, Model, PromptSegment } from "../../electron/core/ports.ts";

/** The tokens of a tiny model's study answer, the longest first; at the start of a text they have no space. */
const tokens = studyAnswer(false)
  .nodes.map(({ piece }) => piece.replaceAll("▁", " "))
  .flatMap((piece) => [piece, piece.trimStart()])
  .toSorted((a, b) => b.length - a.length);

/** A text in the pieces that a tiny model writes it in, as far as they can be told, else in words. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== "";) {
    const start = rest;
    const token = tokens.find((piece) => start.startsWith(piece));
    const piece = token ?? /^\s*\S*/.exec(start)?.[0] ?? start;
    pieces.push(piece);
    rest = start.slice(piece.length);
  }
  return pieces;
}

/** As much of OpenAI's two calls as the tests need; other fields are let through. */
export const openAiRequest = z.looseObject({
  model: z.string(),
  stream: z.boolean().default(false),
  temperature: z.number().default(1),
  top_p: z.number().default(1),
  max_tokens: z.number().int().default(16),
  seed: z.number().int().default(0),
  stop: z.array(z.string()).max(4).default([]),
  logprobs: z.union([z.boolean(), z.number()]).default(false),
  messages: z
    .array(z.object({ role: z.enum(["system", "user", "assistant"]), content: z.string() }))
    .optional(),
  prompt: z.string().optional(),
});
export type OpenAiRequest = z.infer<typeof openAiRequest>;

/** The real worker's request for what a client asked. */
export async function modelRequest(asked: OpenAiRequest, model: Model): Promise<GenerateRequest> {
  const { messages, prompt = "", temperature, top_p: topP, max_tokens: maxTokens, seed } = asked;
  const turns = messages?.map(({ role, content }) => {
    return { role, kind: "question" as const, text: content };
  });
  const segments: readonly PromptSegment[] = turns
    ? await model.renderTemplate(turns)
    : [{ kind: "question", text: prompt, markup: true }];
  return {
    prompt: { segments, headLength: 0 },
    decoding: { temperature, topP, maxTokens, seed },
    stop: asked.stop,
    citable: null,
  };
}

/**
 * The natural logarithms of the probabilities of an answer's pieces, each by its first token after all that stands before
 * it, as the model tells them when it is asked. Those of which no single token can be told are left out.
 */
export async function logprobsOf(
  model: Model,
  { prompt }: GenerateRequest,
  pieces: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly token: string; readonly logprob: number }[]> {
  const found: { token: string; logprob: number }[] = [];
  let before = "";
  for (const token of pieces) {
    const other = token.startsWith("A") ? "B" : "A";
    const written: PromptSegment = { kind: "answer", text: before, markup: false };
    const segments = before === "" ? prompt.segments : [...prompt.segments, written];
    const probability = await firstProbability(model, segments, [token, other], signal);
    if (probability !== null) found.push({ token, logprob: Math.log(probability) });
    before += token;
  }
  return found;
}

async function firstProbability(
  model: Model,
  segments: readonly PromptSegment[],
  continuations: readonly string[],
  signal: AbortSignal,
): Promise<number | null> {
  try {
    const request = { prompt: { segments, headLength: 0 }, continuations };
    for await (const event of model.score(request, signal)) {
      if (event.type === "done") return event.probabilities[0] || null;
    }
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
  }
  return null;
}
