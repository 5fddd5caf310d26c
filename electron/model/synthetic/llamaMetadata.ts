import type { GgufValue } from "./ggufWriter.ts";
import { specialTokens, type Vocabulary } from "./vocabulary.ts";

export type LlamaShape = {
  readonly layers: number;
  readonly embeddingLength: number;
  readonly feedForward: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headLength: number;
};

type LlamaModel = {
  readonly architecture: string;
  readonly name: string;
  readonly fileType: number;
  readonly contextLength: number;
  /** Empty for none. */
  readonly chatTemplate: string;
  readonly shape: LlamaShape;
  readonly vocabulary: Vocabulary;
};

/** The metadata of a Llama-architecture model with a SentencePiece tokenizer. */
export function llamaMetadata(model: LlamaModel): Map<string, GgufValue> {
  const { architecture, shape, vocabulary, chatTemplate } = model;
  const metadata = new Map<string, GgufValue>([
    ["general.architecture", { type: "string", value: architecture }],
    ["general.name", { type: "string", value: model.name }],
    ["general.file_type", uint32(model.fileType)],
    [`${architecture}.block_count`, uint32(shape.layers)],
    [`${architecture}.context_length`, uint32(model.contextLength)],
    [`${architecture}.embedding_length`, uint32(shape.embeddingLength)],
    [`${architecture}.feed_forward_length`, uint32(shape.feedForward)],
    [`${architecture}.attention.head_count`, uint32(shape.heads)],
    [`${architecture}.attention.head_count_kv`, uint32(shape.kvHeads)],
    [`${architecture}.attention.key_length`, uint32(shape.headLength)],
    [`${architecture}.attention.value_length`, uint32(shape.headLength)],
    [`${architecture}.attention.layer_norm_rms_epsilon`, { type: "float32", value: 1e-5 }],
    [`${architecture}.rope.dimension_count`, uint32(shape.headLength)],
    [`${architecture}.rope.freq_base`, { type: "float32", value: 10_000 }],
    [`${architecture}.vocab_size`, uint32(vocabulary.pieces.length)],
    ["tokenizer.ggml.model", { type: "string", value: "llama" }],
    ["tokenizer.ggml.tokens", { type: "strings", value: vocabulary.pieces }],
    ["tokenizer.ggml.scores", { type: "float32s", value: vocabulary.scores }],
    ["tokenizer.ggml.token_type", { type: "int32s", value: vocabulary.types }],
    ["tokenizer.ggml.unknown_token_id", uint32(specialTokens.unknown)],
    ["tokenizer.ggml.bos_token_id", uint32(specialTokens.start)],
    ["tokenizer.ggml.eos_token_id", uint32(specialTokens.end)],
    ["tokenizer.ggml.add_bos_token", { type: "bool", value: true }],
    ["tokenizer.ggml.add_eos_token", { type: "bool", value: false }],
  ]);
  if (chatTemplate !== "") {
    metadata.set("tokenizer.chat_template", { type: "string", value: chatTemplate });
  }
  return metadata;
}

function uint32(value: number): GgufValue {
  return { type: "uint32", value };
}
