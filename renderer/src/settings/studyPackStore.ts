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

/** How a restoring ended that the student has asked for. */
export type PackRestored =
  | Extract<StudyPackState, { kind: "present" }>
  | { readonly kind: "failed"; readonly problem: Problem };

export type StudyPackStore = {
  readonly state: StoreApi<StudyPackStoreState>;
  /** Follows the study pack until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
};

/** The study pack that ships with Viva; restored is called at the end of each restoring. */
export function createStudyPackStore(
  { studyPack }: Pick<Client, "studyPack">,
  restored: (how: PackRestored) => void,
): StudyPackStore {
  const state = createStore<StudyPackStoreState>(() => ({ pack: null, problem: null }));
  const attempt = tellProblems(state);
  let restoring = false;

  function end(how: PackRestored): void {
    if (restoring) restored(how);
    restoring = false;
  }

  function take(pack: StudyPackState): void {
    state.setState({ pack });
    if (pack.kind === "present") end(pack);
    if (pack.kind === "failed") end({ kind: "failed", problem: pack.failure });
  }

  return {
    state,
    follow: async (signal) => {
      try {
        for await (const pack of await studyPack.watch(undefined, { signal })) take(pack);
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    remove: async () => {
      restoring = false;
      await attempt(() => studyPack.remove());
    },
    restore: async () => {
      restoring = true;
      await attempt(() => studyPack.restore());
      const { problem } = state.getState();
      if (problem !== null) end({ kind: "failed", problem });
    },
  };
}
