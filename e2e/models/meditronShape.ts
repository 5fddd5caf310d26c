import { parseArgs } from "node:util";
import { type GgufTensor, tensorBytes, writeGguf } from "./ggufWriter.ts";
import { llamaMetadata, type LlamaShape } from "./llamaMetadata.ts";
import { meditronVocabulary } from "./meditronVocabulary.ts";
import { type BlockType, randomBlocks, shuffled } from "./randomBlocks.ts";

const shapes = {
  "meditron-7b": {
    layers: 32,
    embeddingLength: 4096,
    feedForward: 11_008,
    heads: 32,
    kvHeads: 32,
    headLength: 128,
  },
  "1b": {
    layers: 22,
    embeddingLength: 2048,
    feedForward: 5632,
    heads: 32,
    kvHeads: 4,
    headLength: 64,
  },
} as const satisfies Record<string, LlamaShape>;

/** Their numbers in general.file_type. */
const quantizations = { Q4_K_M: 15, Q8_0: 7 } as const;

export type MeditronShapeOptions = {
  readonly shape?: keyof typeof shapes;
  readonly quantization?: keyof typeof quantizations;
};

/**
 * Writes a model of random weights with the exact shape of Meditron-7B (4.08 GB as Q4_K_M), or a smaller one: speed and
 * memory are those of the real file, since neither depends on the values. Takes as long as the disk.
 */
export async function writeMeditronShape(
  path: string,
  options: MeditronShapeOptions = {},
): Promise<void> {
  const { shape: shapeName = "meditron-7b", quantization = "Q4_K_M" } = options;
  const shape = shapes[shapeName];
  const vocabulary = meditronVocabulary();
  const metadata = llamaMetadata({
    architecture: "llama",
    name: `Random weights in the shape of ${shapeName}`,
    fileType: quantizations[quantization],
    contextLength: 2048,
    chatTemplate: "",
    shape,
    vocabulary,
  });
  const tensors = modelTensors(shape, quantization, vocabulary.pieces.length);
  await writeGguf(path, { metadata, tensors });
}

function modelTensors(
  shape: LlamaShape,
  quantization: keyof typeof quantizations,
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

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { shape: { type: "string" }, quantization: { type: "string" } },
  });
  const { shape = "meditron-7b", quantization = "Q4_K_M" } = values;
  const [path] = positionals;
  if (path === undefined || !isKey(shapes, shape) || !isKey(quantizations, quantization)) {
    console.error(
      `usage: node e2e/models/meditronShape.ts OUT.gguf [--shape ${Object.keys(shapes).join("|")}] [--quantization ${Object.keys(quantizations).join("|")}]`,
    );
    process.exitCode = 2;
  } else {
    await writeMeditronShape(path, { shape, quantization });
  }
}

function isKey<T extends object>(record: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(record, key);
}
