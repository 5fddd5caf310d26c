import { createStore, type StoreApi } from "zustand/vanilla";
import type { SpeedEvent, SpeedRun } from "../../../electron/contract/modelFiles.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

/** The test that runs now. */
export type RunningTest = Pick<Extract<SpeedEvent, { type: "progress" }>, "stage" | "percent"> & {
  readonly modelId: string;
};

export type SpeedState = {
  readonly test: RunningTest | null;
  /** Why the last test of a model failed. */
  readonly failed: { readonly modelId: string; readonly problem: Problem } | null;
};

export type SpeedStore = {
  readonly state: StoreApi<SpeedState>;
  /** Tests a model of the list; null when it was stopped or failed, which the state tells. One at a time. */
  readonly test: (modelId: string) => Promise<SpeedRun | null>;
  readonly stop: () => void;
  /** Earlier tests of a model, newest first, or why they cannot be had. */
  readonly history: (
    modelId: string,
  ) => Promise<readonly SpeedRun[] | { readonly problem: Problem }>;
  readonly dismiss: () => void;
};

/** How fast the models of this computer are. */
export function createSpeedStore({
  models,
}: {
  readonly models: Pick<Client["models"], "testSpeed" | "speeds">;
}): SpeedStore {
  const state = createStore<SpeedState>(() => ({ test: null, failed: null }));
  let running = new AbortController();

  return {
    state,
    test: async (modelId) => {
      if (state.getState().test !== null) return null;
      running = new AbortController();
      const { signal } = running;
      state.setState({ test: { modelId, stage: "loading", percent: 0 }, failed: null });
      let run: SpeedRun | null = null;
      try {
        for await (const event of await models.testSpeed({ modelId }, { signal })) {
          if (event.type === "done") run = event.run;
          else {
            const { stage, percent } = event;
            state.setState({ test: { modelId, stage, percent } });
          }
        }
      } catch (error) {
        if (!signal.aborted) state.setState({ failed: { modelId, problem: problemOf(error) } });
      } finally {
        state.setState({ test: null });
      }
      return run;
    },
    stop: () => running.abort(),
    history: async (modelId) => {
      try {
        return (await models.speeds({ modelId })).runs;
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
    dismiss: () => state.setState({ failed: null }),
  };
}
