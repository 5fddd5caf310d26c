import { fail } from "../core/failed.ts";
import type { GgufHeader } from "./ggufHeader.ts";

/** Bytes must be spelled somehow, so every tokenizer has at least as many tokens. */
const fewestTokens = 256;

/** Tokenizers by the names llama.cpp gives them: SentencePiece, byte pairs, WordPiece, SentencePiece's unigrams. */
export type Tokenizer = "llama" | "gpt2" | "bert" | "t5";

/**
 * Checks that the tokenizer is one of these and returns the number of tokens. Refused (GGUF_INVALID) is what the native library
 * answers with an abort: few tokens, repeated tokens, a SentencePiece vocabulary that cannot spell every byte.
 */
export function checkVocabulary(header: GgufHeader, supported: readonly Tokenizer[]): number {
  const { path, scalars, lists, tokens } = header;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });

  const model = scalars.get("tokenizer.ggml.model");
  if (!supported.some((tokenizer) => tokenizer === model)) {
    invalid(`its tokenizer "${model}" is not supported`);
  }
  const list = lists.get("tokenizer.ggml.tokens");
  if (list?.type !== "string") return invalid("it has no list of tokens");
  if (list.length < fewestTokens) invalid(`its vocabulary has only ${list.length} tokens`);
  if (tokens.size !== list.length) invalid("its vocabulary holds a token twice");

  for (const [key, type] of [
    ["tokenizer.ggml.scores", "float32"],
    ["tokenizer.ggml.token_type", "int32"],
  ] as const) {
    const beside = lists.get(key);
    if (beside === undefined && !scalars.has(key)) continue;
    if (beside?.type !== type || beside.length < list.length) {
      invalid(`its property ${key} does not fit its vocabulary`);
    }
  }
  if (model === "llama" && !spellsEveryByte(tokens)) {
    invalid("its vocabulary cannot spell every byte");
  }
  if (model === "gpt2" && lists.get("tokenizer.ggml.merges")?.type !== "string") {
    invalid("it has no list of merges");
  }
  // The native library looks for the score of every unigram.
  if (model === "t5" && !lists.has("tokenizer.ggml.scores")) invalid("its tokens have no scores");
  return list.length;
}

function spellsEveryByte(tokens: ReadonlySet<string>): boolean {
  for (let byte = 0; byte < 256; byte++) {
    const spelled = `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;
    if (!tokens.has(spelled) && !tokens.has(String.fromCharCode(byte))) return false;
  }
  return true;
}
