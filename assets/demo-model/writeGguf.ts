/// <reference lib="esnext.float16" />
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type GgufTensor, writeGguf } from "../../electron/model/synthetic/ggufWriter.ts";
import { llamaMetadata } from "../../electron/model/synthetic/llamaMetadata.ts";
import { quantizations } from "../../electron/model/synthetic/llamaTensors.ts";
import { byteVocabulary, tokenTypes } from "../../electron/model/synthetic/vocabulary.ts";

const dumped = z.object({
  shape: z.object({
    layers: z.number(),
    embeddingLength: z.number(),
    feedForward: z.number(),
    heads: z.number(),
    headLength: z.number(),
    ropeBase: z.number().default(10_000),
  }),
  /** Rows first, as torch has them; at: the first byte in weights.f32. */
  tensors: z.array(z.object({ name: z.string(), shape: z.array(z.number()), at: z.number() })),
  pieces: z.array(z.string()),
  scores: z.array(z.number()),
});

/** Writes the weights that train.py left in a folder as a GGUF file: matrices as Q8_0, norms as they are. */
export async function writeDemoGguf(folder: string, path: string): Promise<void> {
  const { shape, tensors, pieces, scores } = dumped.parse(
    JSON.parse(readFileSync(join(folder, "model.json"), "utf8")),
  );
  const weights = readFileSync(join(folder, "weights.f32"));
  const { types: first } = byteVocabulary();
  const types = pieces.map((_, i) => first[i] ?? tokenTypes.normal);
  const metadata = llamaMetadata({
    architecture: "llama",
    name: "Demo (6 M parameters)",
    fileType: quantizations.Q8_0,
    contextLength: 2048,
    chatTemplate: "",
    shape: { ...shape, kvHeads: shape.heads },
    vocabulary: { pieces, scores, types },
  });
  metadata.set("llama.rope.freq_base", { type: "float32", value: shape.ropeBase });
  metadata.set("general.license", { type: "string", value: "cc-by-4.0" });
  metadata.set("general.author", { type: "string", value: "Viva" });
  metadata.set("general.description", {
    type: "string",
    value: "Trained on Viva's study pack alone. It knows nothing else. Not for clinical use.",
  });
  const written = `${path}.part`;
  await writeGguf(written, {
    metadata,
    tensors: tensors.map(({ name, shape: rows, at }): GgufTensor => {
      const elements = rows.reduce((product, length) => product * length, 1);
      const values = new Float32Array(
        weights.buffer.slice(weights.byteOffset + at, weights.byteOffset + at + 4 * elements),
      );
      const isVector = rows.length === 1;
      return {
        name,
        dimensions: rows.toReversed(),
        type: isVector ? "F32" : "Q8_0",
        contents: () => [isVector ? new Uint8Array(values.buffer) : quantize(values)],
      };
    }),
  });
  renameSync(written, path);
}

const blockLength = 32;
const blockBytes = 2 + blockLength;

/** Nearly as llama.cpp does it (halves are rounded upwards): 32 numbers share a scale of 16 bits, the largest becomes 127. */
function quantize(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array((values.length / blockLength) * blockBytes);
  const view = new DataView(bytes.buffer);
  for (let block = 0; block * blockLength < values.length; block++) {
    const numbers = values.subarray(block * blockLength, (block + 1) * blockLength);
    const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127;
    view.setFloat16(block * blockBytes, scale, true);
    numbers.forEach((value, i) => {
      view.setInt8(block * blockBytes + 2 + i, scale === 0 ? 0 : Math.round(value / scale));
    });
  }
  return bytes;
}

if (import.meta.main) {
  const [folder, path] = process.argv.slice(2);
  if (folder === undefined || path === undefined) {
    throw new Error("usage: node assets/demo-model/writeGguf.ts TRAINED_FOLDER OUT.gguf");
  }
  await writeDemoGguf(folder, path);
}
