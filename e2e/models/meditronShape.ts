import { parseArgs } from "node:util";
import { writeGguf } from "../../electron/model/synthetic/ggufWriter.ts";
import { llamaMetadata, type LlamaShape } from "../../electron/model/synthetic/llamaMetadata.ts";
import {
  llamaTensors,
  type Quantization,
  quantizations,
} from "../../electron/model/synthetic/llamaTensors.ts";
import { meditronVocabulary } from "./meditronVocabulary.ts";

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

export type MeditronShapeOptions = {
  readonly shape?: keyof typeof shapes;
  readonly quantization?: Quantization;
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
  const tensors = llamaTensors(shape, quantization, vocabulary.pieces.length);
  await writeGguf(path, { metadata, tensors });
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
