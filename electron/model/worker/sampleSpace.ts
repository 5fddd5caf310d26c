import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ModelFile } from "../../contract/models.ts";
import { samplesNeed } from "../../core/models/planLoad.ts";
import { hasSpareRoom } from "./headFile.ts";
import type { NativeModel } from "./native.ts";
import type { NativeSamples } from "./nativeSamples.ts";
import type { NativeSequence } from "./nativeSequence.ts";
import { spreadState } from "./stateStreams.ts";

/** Native contexts have sizes in such steps; a prompt that is a little longer finds room all the same. */
const sizeStep = 256;

/** Of free memory, a fifth stays free for everything else. */
const spareFactor = 1.25;

/** An evaluated prompt that lies on disk for a moment is named so. */
const filePrefix = "samples-";
const fileEnding = ".part";

/** Room for several answers to one prompt side by side; it stays for the next prompt until it is freed. */
export type SampleSpace = {
  /**
   * Sequences that each hold what the model's own sequence holds, with room for so many tokens; null
   * where memory, the disk or the model does not allow it, and when the signal aborts.
   */
  readonly share: (
    samples: number,
    tokens: number,
    signal: AbortSignal,
  ) => Promise<readonly NativeSequence[] | null>;
  readonly free: () => Promise<void>;
  readonly isHeld: () => boolean;
};

type SampleSpaceOptions = {
  readonly model: Pick<NativeModel, "sequence" | "openSamples">;
  readonly file: ModelFile;
  /** Bytes of memory that may be used, at the moment of the call. */
  readonly freeBytes: () => Promise<number>;
  /** Where an evaluated prompt lies for a moment; null takes the system's temporary folder. */
  readonly folder: string | null;
  /** Bytes that the evaluation of one token takes. */
  readonly tokenBytes: number;
};

/** Starts without any memory taken. */
export function createSampleSpace(options: SampleSpaceOptions): SampleSpace {
  const { model, file, freeBytes, tokenBytes } = options;
  let held: NativeSamples | null = null;
  /** False once this model's evaluation has turned out to be of a kind that cannot be shared. */
  let isKnown = true;

  const free = async (): Promise<void> => {
    const old = held;
    held = null;
    await old?.dispose();
  };
  const hold = async (samples: number, contextSize: number): Promise<NativeSamples | null> => {
    if (held?.sequences.length === samples && held.contextSize >= contextSize) return held;
    await free();
    const needBytes = samplesNeed(file, samples, contextSize) * spareFactor;
    if (needBytes > (await freeBytes())) return null;
    try {
      held = await model.openSamples(samples, contextSize);
    } catch (error) {
      process.stderr.write(`no samples side by side: ${String(error)}\n`);
    }
    return held;
  };

  /** Brings what the model's own sequence holds into all of these; false when it cannot be done. */
  const fill = async (
    folder: string,
    sequences: readonly NativeSequence[],
    signal: AbortSignal,
  ): Promise<boolean> => {
    if (!(await hasSpareRoom(folder, model.sequence.tokens().length * tokenBytes))) return false;
    const path = join(folder, `${filePrefix}${crypto.randomUUID()}${fileEnding}`);
    try {
      await model.sequence.save(path);
      isKnown = await spreadState(path, sequences.length);
      if (!isKnown) return false;
      for (const sequence of sequences) {
        if (signal.aborted) return false;
        await sequence.restore(path);
      }
      return true;
    } finally {
      await rm(path, { force: true });
    }
  };

  return {
    async share(samples, tokens, signal) {
      if (!isKnown) return null;
      const space = await hold(samples, Math.ceil(tokens / sizeStep) * sizeStep);
      if (space === null || signal.aborted) return null;
      const { sequences } = space;
      try {
        const isFilled = await withStateFolder(options.folder, (folder) =>
          fill(folder, sequences, signal),
        );
        if (signal.aborted) return null;
        if (isFilled) return sequences;
      } catch (error) {
        // A full disk, say: the samples can still be written one after the other.
        process.stderr.write(`no samples side by side: ${String(error)}\n`);
      }
      await free();
      return null;
    },
    free,
    isHeld: () => held !== null,
  };
}

async function withStateFolder<T>(
  folder: string | null,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  if (folder === null) {
    const temporary = await mkdtemp(join(tmpdir(), "viva-samples-"));
    return use(temporary).finally(() => rm(temporary, { recursive: true, force: true }));
  }
  await mkdir(folder, { recursive: true });
  return use(folder);
}

/** Deletes evaluated prompts that a killed process left, which can be large; what cannot be deleted stays. */
export async function sweepSamples(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(filePrefix) && name.endsWith(fileEnding));
  await Promise.allSettled(left.map((name) => rm(join(folder, name), { force: true })));
}
