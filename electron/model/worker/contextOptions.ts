import type { Llama } from "node-llama-cpp";
import type { LoadOptions } from "../../contract/models.ts";
import { askedFlash } from "./flashAttention.ts";

export type ContextChoice = Pick<LoadOptions, "adapter" | "adapterScale" | "flashAttention"> & {
  readonly threads: number;
};

/** The same for all contexts of a model that writes, so that one can take over what another has evaluated. */
export function contextOptions(llama: Llama, choice: ContextChoice) {
  const { adapter, adapterScale, flashAttention, threads } = choice;
  return {
    ...(adapter === null
      ? {}
      : { lora: { adapters: [{ filePath: adapter, scale: adapterScale }] } }),
    threads,
    flashAttention: askedFlash(flashAttention),
    // Models with sliding windows could not take back a kept prefix otherwise.
    swaFullCache: true,
    ignoreMemorySafetyChecks: judgesMemory(llama),
  } as const;
}

/** Without a GPU our own plan is the better judge: the library keeps large reserves of its own. */
export function judgesMemory(llama: Llama): boolean {
  return llama.gpu === false;
}
