import { createStore, type StoreApi } from "zustand/vanilla";
import type { EmbeddingState } from "../../../electron/contract/library.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { tellProblems } from "../app/tellProblems.ts";
import type { Client } from "../link/connection.ts";

export type EmbeddingStoreState = {
  /** Null until the core has told it. */
  readonly embedding: EmbeddingState | null;
  readonly problem: Problem | null;
};

export type EmbeddingStore = {
  readonly state: StoreApi<EmbeddingStoreState>;
  /** Follows the embedding model until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly load: (path: string) => Promise<void>;
  readonly unload: () => Promise<void>;
};

/** The model that finds passages by meaning, where the student has chosen one. */
export function createEmbeddingStore({ embedding }: Pick<Client, "embedding">): EmbeddingStore {
  const state = createStore<EmbeddingStoreState>(() => ({ embedding: null, problem: null }));

  const attempt = tellProblems(state);

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const now of await embedding.watch(undefined, { signal })) {
          state.setState({ embedding: now });
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    load: (path) => attempt(() => embedding.load({ path })),
    unload: () => attempt(() => embedding.unload()),
  };
}

/** The problem to say beside the state: none when the state itself tells it. */
export function problemBesideState({ problem, embedding }: EmbeddingStoreState): Problem | null {
  const told = embedding?.kind === "failed" && embedding.failure.code === problem?.code;
  return told ? null : problem;
}
