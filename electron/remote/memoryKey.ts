import type { ServerKeyStore } from "../core/ports.ts";

/**
 * Keeps the server's key in memory until Viva ends. One that is given at the start (null or empty: none) belongs to the
 * first server that is asked, and stays until one was.
 */
export function createMemoryKey(given: string | null = null): ServerKeyStore {
  let kept: { readonly key: string; readonly origin: string } | null = null;
  let unclaimed = given?.trim() ?? "";

  return {
    where: async (origin) => (unclaimed !== "" || kept?.origin === origin ? "memory" : "none"),
    hasKeychain: async () => false,
    async get(origin) {
      if (unclaimed !== "") kept = { key: unclaimed, origin };
      unclaimed = "";
      return kept?.origin === origin ? kept.key : null;
    },
    async set(key, origin) {
      kept = key === null ? null : { key, origin };
      if (key !== null) unclaimed = "";
    },
  };
}
