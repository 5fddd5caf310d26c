import type { LlamaContext } from "node-llama-cpp";
import { contextOptions, type ContextChoice } from "./contextOptions.ts";
import { keepSequence, type NativeSequence, type Token } from "./nativeSequence.ts";

/** Sequences of equal size, which are evaluated in one batch when they are advanced together. */
export type NativeSamples = {
  readonly contextSize: number;
  readonly sequences: readonly NativeSequence[];
  readonly dispose: () => Promise<void>;
};

/** A context beside the main one, of the same model and adapter. Rejects when there is not enough memory. */
export async function openSamples(
  main: LlamaContext,
  samples: number,
  contextSize: number,
  controlTokens: () => readonly Token[],
  choice: ContextChoice,
): Promise<NativeSamples> {
  const { model } = main;
  const context = await model.createContext({
    ...contextOptions(model.llama, { ...choice, threads: main.idealThreads }),
    contextSize,
    sequences: samples,
    // They take over a prompt that is evaluated already, and go on with one token each.
    batchSize: samples,
  });
  return {
    contextSize,
    sequences: Array.from({ length: samples }, () => keepSequence(context, controlTokens)),
    dispose: () => context.dispose(),
  };
}
