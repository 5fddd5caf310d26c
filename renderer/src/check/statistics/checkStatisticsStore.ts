import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

export type CheckStatisticsState = {
  /** Null until they were read. */
  readonly statistics: CheckStatistics | null;
  /** Why the last reading failed; what was read before stays. */
  readonly problem: Problem | null;
};

export type CheckStatisticsStore = {
  readonly state: StoreApi<CheckStatisticsState>;
  readonly read: () => Promise<void>;
};

/** How often student, models and keys agree, over all checks. */
export function createCheckStatisticsStore({
  checks,
}: Pick<Client, "checks">): CheckStatisticsStore {
  const state = createStore<CheckStatisticsState>(() => ({ statistics: null, problem: null }));
  let newest = 0;
  return {
    state,
    read: async () => {
      newest += 1;
      const mine = newest;
      try {
        const statistics = await checks.statistics();
        if (mine === newest) state.setState({ statistics, problem: null });
      } catch (error) {
        if (mine === newest) state.setState({ problem: problemOf(error) });
      }
    },
  };
}
