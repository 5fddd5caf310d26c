import type { RequiredTensor } from "./architectures.ts";
import type { ModelShape } from "./modelShape.ts";

/** Encoders, by the names llama.cpp gives them, that Viva checks and can load. */
const encoders: ReadonlyMap<string, { readonly positions: boolean; readonly gated: boolean }> =
  new Map([
    // BERT and what is built like it: BGE, E5, GTE, MiniLM, mxbai, arctic-embed, XLM-RoBERTa.
    ["bert", { positions: true, gated: false }],
    ["nomic-bert", { positions: false, gated: true }],
  ]);

export const encoderArchitectures: readonly string[] = [...encoders.keys()];

/** Every tensor without which an encoder of this shape cannot be evaluated. */
export function encoderTensors(
  architecture: string,
  shape: ModelShape,
  vocabularySize: number,
): RequiredTensor[] {
  const { embeddingLength, layers, trainedContext } = shape;
  const { positions = false, gated = false } = encoders.get(architecture) ?? {};
  return [
    { name: "token_embd.weight", dimensions: [embeddingLength, vocabularySize] },
    ...(positions
      ? [{ name: "position_embd.weight", dimensions: [embeddingLength, trainedContext] }]
      : []),
    ...norm("token_embd_norm", embeddingLength),
    ...Array.from({ length: layers }, (_, layer) =>
      layerTensors(`blk.${layer}.`, gated, shape),
    ).flat(),
  ];
}

function layerTensors(layer: string, gated: boolean, shape: ModelShape): RequiredTensor[] {
  const { embeddingLength, feedForwardLength, headCount, kvHeadCount, headLength } = shape;
  const weight = (name: string, ...dimensions: number[]): RequiredTensor => ({
    name: `${layer}${name}.weight`,
    dimensions,
  });
  const query = headCount * headLength;
  const keyValue = kvHeadCount * headLength;
  return [
    {
      ...weight("attn_qkv", embeddingLength, query + 2 * keyValue),
      or: [
        weight("attn_q", embeddingLength, query),
        weight("attn_k", embeddingLength, keyValue),
        weight("attn_v", embeddingLength, keyValue),
      ],
    },
    weight("attn_output", query, embeddingLength),
    ...norm(`${layer}attn_output_norm`, embeddingLength),
    ...(gated ? [weight("ffn_gate", embeddingLength, feedForwardLength)] : []),
    weight("ffn_up", embeddingLength, feedForwardLength),
    weight("ffn_down", feedForwardLength, embeddingLength),
    ...norm(`${layer}layer_output_norm`, embeddingLength),
  ];
}

function norm(name: string, length: number): RequiredTensor[] {
  return [
    { name: `${name}.weight`, dimensions: [length] },
    { name: `${name}.bias`, dimensions: [length] },
  ];
}
