import { type GgufTensor, tensorBytes } from "./ggufWriter.ts";
import type { LlamaShape } from "./llamaMetadata.ts";
import { type BlockType, randomBlocks, shuffled } from "./randomBlocks.ts";

/** Their numbers in general.file_type. */
export const quantizations = { Q4_K_M: 15, Q8_0: 7 } as const;
export type Quantization = keyof typeof quantizations;

/** The tensors of a Llama model with random weights, quantized as llama.cpp does it, in the usual order. */
export function llamaTensors(
  shape: LlamaShape,
  quantization: Quantization,
  vocabularySize: number,
): GgufTensor[] {
  const { layers, embeddingLength, feedForward, heads, kvHeads, headLength } = shape;
  const usual: BlockType = quantization === "Q8_0" ? "Q8_0" : "Q4_K";
  const finer: BlockType = quantization === "Q8_0" ? "Q8_0" : "Q6_K";
  const weights = createWeights();
  const query = heads * headLength;
  const keyValue = kvHeads * headLength;

  const layerTensors = (layer: number): GgufTensor[] => {
    const name = (part: string) => `blk.${layer}.${part}.weight`;
    const sensitive = isSensitive(layer, layers) ? finer : usual;
    return [
      ones(name("attn_norm"), embeddingLength),
      weights(name("attn_q"), [embeddingLength, query], usual),
      weights(name("attn_k"), [embeddingLength, keyValue], usual),
      weights(name("attn_v"), [embeddingLength, keyValue], sensitive),
      weights(name("attn_output"), [query, embeddingLength], usual),
      ones(name("ffn_norm"), embeddingLength),
      weights(name("ffn_gate"), [embeddingLength, feedForward], usual),
      weights(name("ffn_up"), [embeddingLength, feedForward], usual),
      weights(name("ffn_down"), [feedForward, embeddingLength], sensitive),
    ];
  };
  return [
    weights("token_embd.weight", [embeddingLength, vocabularySize], usual),
    ...Array.from({ length: layers }, (_, layer) => layerTensors(layer)).flat(),
    ones("output_norm.weight", embeddingLength),
    weights("output.weight", [embeddingLength, vocabularySize], finer),
  ];
}

/** The layers whose values and down projections llama.cpp keeps at six bits in Q4_K_M: both ends and every third between. */
function isSensitive(layer: number, layers: number): boolean {
  const eighth = Math.floor(layers / 8);
  return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
}

/** Makes tensors of random blocks, each in another order, so that no two rows of a matrix are alike. */
function createWeights() {
  const blocksOf = new Map<BlockType, Uint8Array>();
  let seed = 0;
  return (name: string, dimensions: readonly number[], type: BlockType): GgufTensor => {
    const blocks = blocksOf.get(type) ?? randomBlocks(type);
    blocksOf.set(type, blocks);
    const bytes = tensorBytes({ dimensions, type });
    const ownSeed = seed++;
    return { name, dimensions, type, contents: () => shuffled(blocks, type, bytes, ownSeed) };
  };
}

function ones(name: string, length: number): GgufTensor {
  const values = new Float32Array(length).fill(1);
  return {
    name,
    dimensions: [length],
    type: "F32",
    contents: () => [new Uint8Array(values.buffer)],
  };
}
