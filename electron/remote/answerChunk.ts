import { z } from "zod";
import type { StopReason } from "../contract/conversation.ts";

const count = z.number().int().nonnegative();
const rate = z.number().nonnegative();
/** What is not as it should be in a part that Viva can do without counts as missing. */
const perhaps = <T extends z.ZodType>(part: T) => part.nullish().catch(null);

const written = z.object({ content: z.string().nullish() });

const choice = z.object({
  /** A chat's piece, a whole chat answer, a completion's piece. */
  delta: written.nullish(),
  message: written.nullish(),
  text: z.string().nullish(),
  finish_reason: z.string().nullish(),
  /** vLLM: the string at which it stopped. */
  stop_reason: perhaps(z.string()),
  logprobs: perhaps(
    z.object({
      content: perhaps(z.array(z.object({ logprob: z.number() }))),
      token_logprobs: perhaps(z.array(z.number().nullable())),
    }),
  ),
});

const chunk = z.object({
  choices: z.array(choice).nullish(),
  usage: perhaps(
    z.object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: perhaps(z.object({ cached_tokens: perhaps(count) })),
    }),
  ),
  /** llama.cpp's own. */
  timings: perhaps(
    z.object({ prompt_per_second: perhaps(rate), predicted_per_second: perhaps(rate) }),
  ),
});

export type AnswerChunk = {
  readonly hasChoice: boolean;
  readonly text: string;
  /** Null while it goes on. */
  readonly stop: StopReason | null;
  /** Natural logarithms of the probabilities of its tokens, where it tells them. */
  readonly logprobs: readonly number[];
  readonly usage: {
    readonly prompt: number;
    readonly cached: number;
    readonly generated: number;
  } | null;
  readonly promptPerSecond: number | null;
  readonly generatePerSecond: number | null;
};

/** One piece of an answer, or a whole one, of chat completions or completions; null when the value is neither. */
export function readChunk(value: unknown): AnswerChunk | null {
  const read = chunk.safeParse(value);
  if (!read.success) return null;
  const { choices, usage, timings } = read.data;
  const first = choices?.[0];
  return {
    hasChoice: first !== undefined,
    text: first?.delta?.content ?? first?.message?.content ?? first?.text ?? "",
    stop: stopOf(first),
    logprobs: logprobsOf(first),
    usage: usage
      ? {
          prompt: usage.prompt_tokens,
          cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
          generated: usage.completion_tokens,
        }
      : null,
    promptPerSecond: timings?.prompt_per_second ?? null,
    generatePerSecond: timings?.predicted_per_second ?? null,
  };
}

function stopOf(first: z.infer<typeof choice> | undefined): StopReason | null {
  const reason = first?.finish_reason ?? "";
  if (reason === "") return null;
  if (reason === "length") return "length";
  const atString = reason === "stop_sequence" || typeof first?.stop_reason === "string";
  return atString ? "stopString" : "end";
}

/** Some servers write a rounded zero as a little more, and -9999 or less for "impossible". */
function logprobsOf(first: z.infer<typeof choice> | undefined): number[] {
  const { content, token_logprobs: tokens } = first?.logprobs ?? {};
  const found = content?.map(({ logprob }) => logprob) ?? tokens ?? [];
  return found.flatMap((logprob) =>
    logprob !== null && Number.isFinite(logprob) ? [Math.min(0, logprob)] : [],
  );
}
