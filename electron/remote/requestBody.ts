import type { ServerRequest } from "../core/ports.ts";

/** OpenAI's own limit; some servers refuse more. */
const mostStops = 4;

/** The fields that a server may not know. */
const optionalNames = ["stream_options", "logprobs", "seed"] as const;
const unknownField =
  /unknown|unrecogni[sz]ed|unexpected|unsupported|extra|invalid (?:field|parameter|argument)|not (?:supported|permitted|allowed|implemented)/i;

/** What a server is asked, and at which path under its address. optional: with the fields that it may not know. */
export function requestBody(
  { prompt, model, decoding, stop }: ServerRequest,
  optional: boolean,
): { readonly path: string; readonly body: string } {
  const chat = prompt.api === "chat";
  const asked = chat
    ? { messages: prompt.turns.map(({ role, text }) => ({ role, content: text })) }
    : { prompt: prompt.text };
  const perhaps = {
    stream_options: { include_usage: true },
    logprobs: chat ? true : 1,
    seed: decoding.seed,
  } satisfies Record<(typeof optionalNames)[number], unknown>;
  const body = {
    model,
    ...asked,
    stream: true,
    temperature: decoding.temperature,
    // 1 is what they do without it, and some servers refuse to be told.
    ...(decoding.topP < 1 ? { top_p: decoding.topP } : {}),
    max_tokens: decoding.maxTokens,
    ...(stop.length > 0 ? { stop: stop.slice(0, mostStops) } : {}),
    ...(optional ? perhaps : {}),
  };
  return { path: chat ? "chat/completions" : "completions", body: JSON.stringify(body) };
}

/** Whether a refusal may be for one of the optional fields: it is worth asking once more without them. */
export function refusesOptionalFields(status: number, message: string): boolean {
  if (status !== 400 && status !== 422) return false;
  return unknownField.test(message) || optionalNames.some((name) => message.includes(name));
}
