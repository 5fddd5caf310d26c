import type {
  GgufContents,
  GgufTensor,
  GgufValue,
} from "../../electron/model/synthetic/ggufWriter.ts";
import { writeGguf } from "../../electron/model/synthetic/ggufWriter.ts";
import { seededNoise } from "./seededNoise.ts";
import { contextStart, shapeFor, type TinyModelOptions } from "./tinyModel.ts";

export type TinyAdapterOptions = {
  readonly seed?: number;
  readonly name?: string;
  /** The layers of the base model, as writeTinyModel was told. */
  readonly layers?: TinyModelOptions["layers"];
  /** How strongly it changes the model; 0 changes nothing at all, and above 0.5 no sentence stays whole. */
  readonly strength?: number;
};

const rank = 4;
const alpha = 8;

/**
 * Writes a small LoRA adapter for a model of writeTinyModel with as many layers; the same bytes for the same options. A
 * study answer stays one, but leans to other alternatives; every word of a random answer changes.
 */
export async function writeTinyAdapter(
  path: string,
  options: TinyAdapterOptions = {},
): Promise<void> {
  await writeGguf(path, describeTinyAdapter(options));
}

/** What writeTinyAdapter writes, for tests that change a part of it. */
export function describeTinyAdapter(options: TinyAdapterOptions = {}): GgufContents {
  const { seed = 1, layers = 2, strength = 0.2 } = options;
  const { embeddingLength, heads, headLength, feedForward } = shapeFor(layers);
  const noise = seededNoise(seed);
  const half = (name: string, columns: number, rows: number, value: (row: number) => number) => {
    const values = new Float32Array(columns * rows).map((_, index) =>
      value(Math.floor(index / columns)),
    );
    return tensor(name, columns, rows, values);
  };
  /** What a layer adds goes to the context part alone, as in the model itself. */
  const pair = (name: string, columns: number): GgufTensor[] => [
    half(`${name}.lora_a`, columns, rank, () => noise(1 / Math.sqrt(columns))),
    half(`${name}.lora_b`, rank, embeddingLength, (row) =>
      row >= contextStart ? noise(strength) : 0,
    ),
  ];
  return {
    metadata: new Map<string, GgufValue>([
      ["general.type", { type: "string", value: "adapter" }],
      ["general.architecture", { type: "string", value: "llama" }],
      ["general.name", { type: "string", value: options.name ?? "Viva tiny test adapter" }],
      ["adapter.type", { type: "string", value: "lora" }],
      ["adapter.lora.alpha", { type: "float32", value: alpha }],
    ]),
    tensors: Array.from({ length: layers }, (_, layer) => [
      ...pair(`blk.${layer}.attn_output.weight`, heads * headLength),
      ...pair(`blk.${layer}.ffn_down.weight`, feedForward),
    ]).flat(),
  };
}

function tensor(name: string, columns: number, rows: number, values: Float32Array): GgufTensor {
  return {
    name,
    dimensions: [columns, rows],
    type: "F32",
    contents: () => [new Uint8Array(values.buffer)],
  };
}
