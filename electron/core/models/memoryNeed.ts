import type { MemoryNeed } from "../../contract/machine.ts";
import type { ModelFile } from "../../contract/models.ts";
import { rearrangedShare } from "./rearrangedShare.ts";

/** What a model's memory depends on; sizes in bytes, lengths in numbers. */
export type MemoryShape = Pick<
  ModelFile,
  | "quantization"
  | "fileBytes"
  | "layers"
  | "embeddingLength"
  | "feedForwardLength"
  | "kvHeadCount"
  | "headLength"
  | "vocabularySize"
>;

/** How a model is loaded, as far as its memory depends on it. */
export type Loading = {
  /** The processor's architecture, such as "x64", when the file is mapped into memory; null when it is read into it. */
  readonly mappedOn: string | null;
  readonly flashAttention: boolean;
};

/** The way that takes least. */
export const leastMemory: Loading = { mappedOn: null, flashAttention: true };

/** Tokens evaluated in one native batch; the compute buffers grow with it. */
export const batchSize = 512;

/** Node, the native library and what answers pass through; measured. */
const emptyProcessBytes = 112 * 2 ** 20;

/** Each piece of the vocabulary: 20 MiB were measured for 30,000 pieces, 80 MiB for 126,000. */
const pieceBytes = 700;

/**
 * What a model takes at its peak with this context, all of it in the processor's memory. Weights: what the file holds.
 * Keys and values: 16 bits a number, all of it from the start. Checked by `npm run bench` against the worker's process.
 */
export function memoryNeed(
  file: MemoryShape,
  contextSize: number,
  { mappedOn, flashAttention }: Loading = leastMemory,
): MemoryNeed {
  const tokens = Math.min(batchSize, contextSize);
  const parts = {
    weights: file.fileBytes,
    mapped: mappedOn === null ? 0 : Math.round(layerBytes(file) * rearrangedShare(file, mappedOn)),
    keyValues: keyValueBytes(file, contextSize),
    compute: computeBytes(file, tokens) + (flashAttention ? 0 : scoreBytes(file, contextSize)),
    process: emptyProcessBytes + pieceBytes * file.vocabularySize,
  };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}

/**
 * Bytes of the buffers in which so many tokens are evaluated at once, 32 bits a number: either those of a layer, three
 * times its inner width and four times its outer one, or the scores of the whole vocabulary; they share their place.
 */
export function computeBytes(file: MemoryShape, tokens: number): number {
  const layer = 3 * file.feedForwardLength + 4 * file.embeddingLength;
  const output = file.vocabularySize + 2 * file.embeddingLength;
  return 4 * tokens * Math.max(layer, output);
}

/** Bytes that the keys and values of so many tokens take, at 16 bits a number. */
export function keyValueBytes(file: MemoryShape, tokens: number): number {
  return 2 * 2 * file.layers * file.kvHeadCount * file.headLength * tokens;
}

/** Without flash attention each head keeps its scores of all tokens for a whole batch. */
function scoreBytes(file: MemoryShape, contextSize: number): number {
  const heads = Math.ceil(file.embeddingLength / file.headLength);
  return 4 * Math.min(batchSize, contextSize) * heads * contextSize;
}

/** The file without its two tables of the vocabulary, which stay as they are. */
function layerBytes(file: MemoryShape): number {
  const { embeddingLength, feedForwardLength, kvHeadCount, headLength } = file;
  const tables = 2 * file.vocabularySize * embeddingLength;
  const attention = 2 * embeddingLength * (embeddingLength + kvHeadCount * headLength);
  const layers = file.layers * (attention + 3 * embeddingLength * feedForwardLength);
  return (file.fileBytes * layers) / (layers + tables);
}
