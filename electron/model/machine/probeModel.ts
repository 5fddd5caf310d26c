import { type GgufTensor, tensorBytes, writeGguf } from "../synthetic/ggufWriter.ts";
import { llamaMetadata, type LlamaShape } from "../synthetic/llamaMetadata.ts";
import { llamaTensors, quantizations } from "../synthetic/llamaTensors.ts";
import { byteVocabulary, specialTokens } from "../synthetic/vocabulary.ts";

/** The two models that a probe measures with; they differ in their layers only. */
export type ProbeShapes = { readonly slice: LlamaShape; readonly thinSlice: LlamaShape };

/**
 * Six of Meditron-7B's layers as Q4_K_M keeps them, some with six bits in places and some without: many times what a
 * cache holds.
 */
const slice: LlamaShape = {
  layers: 6,
  embeddingLength: 4096,
  feedForward: 11_008,
  heads: 32,
  kvHeads: 32,
  headLength: 128,
};

/**
 * Two of them. What a token takes besides its weights follows from the difference; a model without weights would not
 * show it, since threads that find nothing to do cost more than those at work.
 */
const thinSlice: LlamaShape = { ...slice, layers: 2 };

/** Slices of Meditron-7B: what this computer's speed is measured with. */
export const meditronSlices: ProbeShapes = { slice, thinSlice };

/** What a probe's model asks of a processor. */
export type Work = {
  /** Bytes of weights that each written token reads. */
  readonly bytes: number;
  /** Parameters that each token of a prompt is multiplied with. */
  readonly parameters: number;
};

/** Bytes that the model's file takes on disk; close enough to check the disk's space with. */
export function probeModelBytes(shape: LlamaShape): number {
  return tensorsOf(shape).reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
}

/** Writes a model of random weights that never ends its text, and says what it costs. Throws the signal's reason. */
export async function writeProbeModel(
  path: string,
  shape: LlamaShape,
  signal: AbortSignal,
): Promise<Work> {
  const vocabulary = byteVocabulary();
  const metadata = llamaMetadata({
    architecture: "llama",
    name: "Measurement of this computer",
    fileType: quantizations.Q4_K_M,
    contextLength: 1024,
    chatTemplate: "",
    shape,
    vocabulary,
  });
  const tensors = tensorsOf(shape);
  await writeGguf(path, { metadata, tensors }, signal);
  return workOf(shape, tensors);
}

function tensorsOf(shape: LlamaShape): GgufTensor[] {
  const tensors = llamaTensors(shape, "Q4_K_M", byteVocabulary().pieces.length);
  return tensors.map((tensor) => (tensor.name === "output.weight" ? neverEnding(tensor) : tensor));
}

/** Zeros in place of the special tokens' rows: of so many random numbers one is always larger. */
function neverEnding(output: GgufTensor): GgufTensor {
  const rows = Object.keys(specialTokens).length;
  const zeroBytes = tensorBytes({ ...output, dimensions: [output.dimensions[0] ?? 0, rows] });
  return {
    ...output,
    *contents() {
      let at = 0;
      for (const chunk of output.contents()) {
        chunk.fill(0, 0, Math.max(0, zeroBytes - at));
        at += chunk.length;
        yield chunk;
      }
    },
  };
}

/** llama.cpp reads no embedding table, but one row of it, and needs the last feed-forward part for the last token only. */
function workOf(shape: LlamaShape, tensors: readonly GgufTensor[]): Work {
  const lastFeedForward = new RegExp(`^blk\\.${shape.layers - 1}\\.ffn_`);
  const matrices = tensors.filter(({ name }) => name !== "token_embd.weight");
  const layers = matrices.filter(
    ({ name }) => name.startsWith("blk.") && !lastFeedForward.test(name),
  );
  return {
    bytes: matrices.reduce((sum, tensor) => sum + tensorBytes(tensor), 0),
    parameters: layers.reduce(
      (sum, { dimensions }) => sum + dimensions.reduce((product, length) => product * length, 1),
      0,
    ),
  };
}
