import type { Llama } from "node-llama-cpp";

/** The same for all contexts of a model that writes, so that one can take over what another has evaluated. */
export function contextOptions(llama: Llama, threads: number, adapter: string | null) {
  return {
    ...(adapter === null ? {} : { lora: adapter }),
    threads,
    flashAttention: "auto",
    // Models with sliding windows could not take back a kept prefix otherwise.
    swaFullCache: true,
    ignoreMemorySafetyChecks: judgesMemory(llama),
  } as const;
}

/** Without a GPU our own plan is the better judge: the library keeps large reserves of its own. */
export function judgesMemory(llama: Llama): boolean {
  return llama.gpu === false;
}
