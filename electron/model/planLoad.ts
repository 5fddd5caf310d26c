import type { LoadOptions, ModelFile } from "../contract/models.ts";
import { fail } from "../core/failed.ts";

const mebibyte = 2 ** 20;

/** Tokens evaluated in one native batch; the compute buffers grow with it. */
export const batchSize = 512;

/** A context longer than this is used only when asked for: Meditron-7B was trained on 2,048 tokens. */
const usualContext = 2048;

/** Below this an answer with its instructions has no room, so a smaller context is no way out. */
export const smallestContext = 512;

/**
 * Extra threads cost a model below this more than they bring: 0.5 ms a token on one thread, 12 ms on two. One that makes
 * embeddings reads all tokens of a passage at once, so a second thread halves the time of a file of 44 MB.
 */
const tinyFileBytes = { answers: 64 * mebibyte, embeddings: 16 * mebibyte } as const;

/** Node, the native library and their heaps. */
const processBytes = 96 * mebibyte;

export type Machine = {
  /** Memory that can be had without swapping. */
  readonly availableBytes: number;
  /** Free memory of graphics processors that is not shared with the processor; 0 without one. */
  readonly gpuBytes: number;
  /** True when a graphics processor will take part. */
  readonly usesGpu: boolean;
  readonly performanceCores: number;
};

export type LoadPlan = {
  readonly contextSize: number;
  readonly threads: number;
  /** "auto" leaves the choice to the native library, which knows what its GPU backend can map. */
  readonly memoryMapped: boolean | "auto";
  readonly needBytes: number;
  readonly notes: readonly string[];
};

/**
 * Decides from the header and the machine how to load a model. Figures were checked against a
 * Meditron-7B-shaped Q4_K_M file: 4.9 GiB resident without memory mapping, 8.0 GiB with it,
 * because the weights are repacked for the processor and the mapped pages come on top.
 * Fails with MODEL_TOO_LARGE when even the smallest context does not fit.
 */
export function planLoad(
  file: ModelFile,
  options: LoadOptions,
  machine: Machine,
  use: keyof typeof tinyFileBytes = "answers",
): LoadPlan {
  const haveBytes = machine.availableBytes + machine.gpuBytes;
  const wanted = wantedContext(file, options);
  const contextSize = contextSizes(wanted).find((size) => memoryNeed(file, size) <= haveBytes);
  if (contextSize === undefined) {
    const needBytes = memoryNeed(file, Math.min(wanted, smallestContext));
    return fail("MODEL_TOO_LARGE", { needBytes, haveBytes: Math.floor(haveBytes) });
  }
  const needBytes = memoryNeed(file, contextSize);
  return {
    contextSize,
    threads: options.threads === "auto" ? defaultThreads(file, machine, use) : options.threads,
    memoryMapped: machine.usesGpu ? "auto" : mapsFile(file, needBytes, machine.availableBytes),
    needBytes,
    notes:
      contextSize < wanted
        ? [`The context is ${contextSize} tokens instead of ${wanted}, to fit into memory.`]
        : [],
  };
}

/** A model with the weights of its adapter, as memory sees them. */
export function withAdapter(file: ModelFile, adapterBytes: number): ModelFile {
  return { ...file, fileBytes: file.fileBytes + adapterBytes };
}

/** Bytes needed at this context: weights, keys and values at 16 bits, compute buffers, process. */
export function memoryNeed(file: ModelFile, contextSize: number): number {
  const computeBuffers = computeBytes(file, Math.min(batchSize, contextSize));
  return Math.ceil(
    file.fileBytes + keyValueBytes(file, contextSize) + computeBuffers + processBytes,
  );
}

/** Bytes that it takes, beside a loaded model, to write so many answers side by side, each in a context of this size. */
export function samplesNeed(file: ModelFile, samples: number, contextSize: number): number {
  return keyValueBytes(file, samples * contextSize) + computeBytes(file, samples);
}

/** Bytes of the buffers in which so many tokens are evaluated at once. */
function computeBytes(file: ModelFile, tokens: number): number {
  const activations = file.vocabularySize + 2 * file.feedForwardLength + 4 * file.embeddingLength;
  return 4 * tokens * activations;
}

/** Bytes that the keys and values of so many tokens take, at 16 bits a number. */
export function keyValueBytes(file: ModelFile, tokens: number): number {
  return 2 * 2 * file.layers * file.kvHeadCount * file.headLength * tokens;
}

/** Tokens of the context that is tried first. */
export function wantedContext(file: ModelFile, options: Pick<LoadOptions, "contextSize">): number {
  const asked = options.contextSize === "auto" ? usualContext : options.contextSize;
  return file.trainedContext > 0 ? Math.min(asked, file.trainedContext) : asked;
}

/** The wanted size first, then smaller ones in steps that keep at least half of it each time. */
function contextSizes(wanted: number): number[] {
  const sizes = [wanted];
  for (let size = wanted; size > smallestContext;) {
    size = Math.max(smallestContext, Math.floor((size * 3) / 4 / 64) * 64);
    sizes.push(size);
  }
  return sizes;
}

function defaultThreads(
  file: ModelFile,
  machine: Machine,
  use: keyof typeof tinyFileBytes,
): number {
  if (file.fileBytes < tinyFileBytes[use]) return 1;
  const cores = Math.max(1, machine.performanceCores);
  return cores > 2 ? cores - 1 : cores;
}

/** Mapped pages and repacked weights side by side, with a quarter to spare for everything else. */
function mapsFile(file: ModelFile, needBytes: number, availableBytes: number): boolean {
  return (needBytes + file.fileBytes) * 1.25 <= availableBytes;
}
