import type { MemoryNeed } from "../../contract/machine.ts";
import { usualContext, type LoadOptions, type ModelFile } from "../../contract/models.ts";
import { fail } from "../failed.ts";
import {
  computeBytes,
  keyValueBytes,
  leastMemory,
  memoryNeed,
  type Loading,
  type MemoryShape,
} from "./memoryNeed.ts";

const mebibyte = 2 ** 20;

/** Below this an answer with its instructions has no room, so a smaller context is no way out. */
export const smallestContext = 512;

/** A file is mapped only where there is this much more than the model and once more its file. */
const spareFactor = 1.25;

/**
 * Extra threads cost a model below this more than they bring: 0.5 ms a token on one thread, 12 ms on two. One that makes
 * embeddings reads all tokens of a passage at once, so a second thread halves the time of a file of 44 MB.
 */
const tinyFileBytes = { answers: 64 * mebibyte, embeddings: 16 * mebibyte } as const;

/** What a model may use. */
export type Resources = {
  /** Memory that can be had without swapping. */
  readonly availableBytes: number;
  /** Free memory of graphics processors that is not shared with the processor; 0 without one. */
  readonly gpuBytes: number;
  /** True when a graphics processor will take part. */
  readonly usesGpu: boolean;
  readonly performanceCores: number;
  /** The processor's, such as "x64" or "arm64". */
  readonly architecture: string;
};

export type LoadPlan = {
  readonly contextSize: number;
  readonly threads: number;
  /** "auto" leaves the choice to the native library, which knows what its GPU backend can map. */
  readonly memoryMapped: boolean | "auto";
  /** At its peak, loaded so. */
  readonly need: MemoryNeed;
  /** Of it, what must be there: pages that stay mapped beside a copy go back to the system when it wants them. */
  readonly needBytes: number;
  readonly notes: readonly string[];
};

/**
 * Decides from the header and the machine how to load a model. Where there is room to spare, its file is mapped: that is
 * faster the second time, and the system may drop the pages. Elsewhere it is read: mapped pages stay beside weights that
 * are rearranged for the processor (5.0 GiB become 7.8 for Meditron-7B as Q4_K_M), and where none are, they look free
 * to whoever plans another model. Fails with MODEL_TOO_LARGE when even the smallest context does not fit.
 */
export function planLoad(
  file: MemoryShape & Pick<ModelFile, "trainedContext">,
  options: Pick<LoadOptions, "contextSize" | "threads" | "flashAttention">,
  resources: Resources,
  use: keyof typeof tinyFileBytes = "answers",
): LoadPlan {
  const haveBytes = resources.availableBytes + resources.gpuBytes;
  const read = asRead(options);
  const needAt = (size: number): number => memoryNeed(file, size, read).total;
  const wanted = wantedContext(file, options);
  const contextSize = contextSizes(wanted).find((size) => needAt(size) <= haveBytes);
  if (contextSize === undefined) {
    const needBytes = needAt(leastContext(file, options));
    return fail("MODEL_TOO_LARGE", { needBytes, haveBytes: Math.floor(haveBytes) });
  }
  const needBytes = needAt(contextSize);
  const isMapped = (needBytes + file.fileBytes) * spareFactor <= resources.availableBytes;
  const mappedOn = isMapped && !resources.usesGpu ? resources.architecture : null;
  return {
    contextSize,
    threads: options.threads === "auto" ? defaultThreads(file, resources, use) : options.threads,
    memoryMapped: resources.usesGpu ? "auto" : isMapped,
    need: memoryNeed(file, contextSize, { ...read, mappedOn }),
    needBytes,
    notes:
      contextSize < wanted
        ? [`The context is ${contextSize} tokens instead of ${wanted}, to fit into memory.`]
        : [],
  };
}

/** Loading into memory without mapping, with these options. */
export function asRead({ flashAttention }: Pick<LoadOptions, "flashAttention">): Loading {
  return { ...leastMemory, flashAttention: flashAttention !== "off" };
}

/** A model with the weights of its adapter, as memory sees them. */
export function withAdapter(file: ModelFile, adapterBytes: number): ModelFile {
  return { ...file, fileBytes: file.fileBytes + adapterBytes };
}

/** Bytes that it takes, beside a loaded model, to write so many answers side by side, each in a context of this size. */
export function samplesNeed(file: MemoryShape, samples: number, contextSize: number): number {
  return keyValueBytes(file, samples * contextSize) + computeBytes(file, samples);
}

/** Tokens of the context that is tried first. */
export function wantedContext(
  file: Pick<ModelFile, "trainedContext">,
  options: Pick<LoadOptions, "contextSize">,
): number {
  const asked = options.contextSize === "auto" ? usualContext : options.contextSize;
  return file.trainedContext > 0 ? Math.min(asked, file.trainedContext) : asked;
}

/** Tokens of the context that is tried last. */
export function leastContext(
  file: Pick<ModelFile, "trainedContext">,
  options: Pick<LoadOptions, "contextSize">,
): number {
  return Math.min(wantedContext(file, options), smallestContext);
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
  file: Pick<ModelFile, "fileBytes">,
  { performanceCores }: Resources,
  use: keyof typeof tinyFileBytes,
): number {
  if (file.fileBytes < tinyFileBytes[use]) return 1;
  const cores = Math.max(1, performanceCores);
  return cores > 2 ? cores - 1 : cores;
}
