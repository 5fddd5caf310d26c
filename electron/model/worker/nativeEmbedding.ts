import {
  LlamaVocabularyType,
  type Llama,
  type LlamaModel,
  type Token as LlamaToken,
} from "node-llama-cpp";
import type { FlashWatch } from "./flashAttention.ts";
import { openedFacts, type OpenedFacts } from "./openedFacts.ts";

/** A loaded embedding model, free of node-llama-cpp's own types. */
export type NativeEmbedder = OpenedFacts & {
  readonly contextSize: number;
  /** The text's vector of length one; what is beyond the context is left out. */
  readonly embed: (text: string) => Promise<Float32Array>;
  readonly dispose: () => Promise<void>;
};

type Embedding = {
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly contextSize: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly flash: FlashWatch;
};

/** Room for the tokens that begin and end every text. */
const framingTokens = 2;

/** A context for embeddings; the model ends with it. Rejects when the model makes no usable vectors. */
export async function openEmbedder(opening: Embedding): Promise<NativeEmbedder> {
  const { llama, model, contextSize, threads, signal, flash } = opening;
  flash.begin();
  const context = await model.createEmbeddingContext({
    contextSize,
    // Encoders read a text in one batch.
    batchSize: contextSize,
    threads,
    createSignal: signal,
    ignoreMemorySafetyChecks: llama.gpu === false,
  });
  // The library demands that one place of the context stays empty.
  const mostTokens = contextSize - framingTokens - 1;
  const embed = async (text: string): Promise<Float32Array> => {
    const tokens = framed(model, model.tokenize(text, false).slice(0, mostTokens));
    const { vector } = await context.getEmbeddingFor(tokens);
    return ofLengthOne(vector);
  };
  await embed("heart");
  return {
    ...(await openedFacts(llama, model, 0, await flash.used(false))),
    contextSize,
    embed,
    dispose: () => model.dispose(),
  };
}

/**
 * Adds the beginning where the library does not: for unigram vocabularies, and to a text without tokens, for which it
 * would return no vector at all.
 */
function framed(model: LlamaModel, tokens: LlamaToken[]): LlamaToken[] {
  const { bos, eos, shouldPrependBosToken } = model.tokens;
  const isUnigram = model.vocabularyType === LlamaVocabularyType.ugm;
  if (bos !== null && isUnigram && shouldPrependBosToken) return [bos, ...tokens];
  if (tokens.length > 0) return tokens;
  const only = bos ?? eos;
  return only === null ? model.tokenize(".", false) : [only];
}

function ofLengthOne(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  if (!(length > 0 && length < Infinity)) throw new Error("its vectors are not usable numbers");
  return Float32Array.from(vector, (value) => value / length);
}
