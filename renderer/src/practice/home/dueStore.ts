import { createStore, type StoreApi } from "zustand/vanilla";
import type { DueCount } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

export type DueState = {
  /** Null until the core has told it. */
  readonly due: DueCount | null;
  /** Why it could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type DueStore = {
  readonly state: StoreApi<DueState>;
  /** Asks the core anew: on each line, and whenever something was answered, undone or imported. */
  readonly refresh: () => Promise<void>;
};

/** How many items spaced repetition asks for. */
export function createDueStore({ practice }: Pick<Client, "practice">): DueStore {
  const state = createStore<DueState>(() => ({ due: null, problem: null }));
  let newest = 0;
  return {
    state,
    refresh: async () => {
      newest += 1;
      const mine = newest;
      try {
        const due = await practice.due();
        if (mine === newest) state.setState({ due, problem: null });
      } catch (error) {
        if (mine === newest) state.setState({ problem: problemOf(error) });
      }
    },
  };
}
