import { createStore, type StoreApi } from "zustand/vanilla";
import type { StudyPackState } from "../../../electron/contract/studyPack.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { tellProblems } from "../app/tellProblems.ts";
import type { Client } from "../link/connection.ts";

export type StudyPackStoreState = {
  /** Null until the core has told it. */
  readonly pack: StudyPackState | null;
  readonly problem: Problem | null;
};

export type StudyPackStore = {
  readonly state: StoreApi<StudyPackStoreState>;
  /** Follows the study pack until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
};

/** The study pack that ships with Viva. */
export function createStudyPackStore({ studyPack }: Pick<Client, "studyPack">): StudyPackStore {
  const state = createStore<StudyPackStoreState>(() => ({ pack: null, problem: null }));
  const attempt = tellProblems(state);
  return {
    state,
    follow: async (signal) => {
      try {
        for await (const pack of await studyPack.watch(undefined, { signal })) {
          state.setState({ pack });
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    remove: () => attempt(() => studyPack.remove()),
    restore: () => attempt(() => studyPack.restore()),
  };
}
