import { fail } from "../failed.ts";
import type { Embedder } from "../ports.ts";

/** An embedder without a model: how most students run Viva. */
export const noEmbedder: Embedder = {
  state: () => ({ kind: "none" }),
  watch: async function* (signal) {
    yield { kind: "none" };
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  },
  load: async () => fail("NO_EMBEDDING_MODEL", {}),
  unload: async () => {},
  embed: async () => fail("NO_EMBEDDING_MODEL", {}),
  dispose: async () => {},
};
