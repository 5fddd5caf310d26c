import { createStore, type StoreApi } from "zustand/vanilla";
import type { OpinionRun, OpinionSettings } from "../../../../electron/contract/opinion.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

export type OpinionRunState = {
  readonly runs: readonly OpinionRun[];
  readonly problem: Problem | null;
};

export type OpinionRunStore = {
  readonly state: StoreApi<OpinionRunState>;
  /** Follows the runs until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Has the model answer a whole bank; resolves to null, or to why not. */
  readonly begin: (bankId: string, settings: OpinionSettings) => Promise<Problem | null>;
  readonly stop: (runId: string) => Promise<void>;
  readonly dismiss: () => Promise<void>;
};

/** Banks that the model answers in the background. */
export function createOpinionRunStore({ opinions }: Pick<Client, "opinions">): OpinionRunStore {
  const state = createStore<OpinionRunState>(() => ({ runs: [], problem: null }));

  async function attempt(work: () => Promise<unknown>): Promise<Problem | null> {
    try {
      await work();
      state.setState({ problem: null });
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const { runs } of await opinions.runs(undefined, { signal })) {
          state.setState({ runs });
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    begin: (bankId, settings) => attempt(() => opinions.run({ bankId, settings })),
    stop: async (runId) => {
      const problem = await attempt(() => opinions.stopRun({ runId }));
      if (problem !== null) state.setState({ problem });
    },
    dismiss: async () => {
      const problem = await attempt(() => opinions.dismissRuns());
      if (problem !== null) state.setState({ problem });
    },
  };
}

/** True while the core works on it or waits to. */
export function isUnderway({ state }: OpinionRun): boolean {
  return state.kind === "running" || state.kind === "waiting";
}
