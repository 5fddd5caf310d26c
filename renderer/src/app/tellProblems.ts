import { problemOf, type Problem } from "./problem.ts";

/** Runs a call to the core; the store's problem is what it failed with, or null. Never rejects. */
export function tellProblems(state: {
  readonly setState: (change: { readonly problem: Problem | null }) => void;
}): (work: () => Promise<unknown>) => Promise<void> {
  return async (work) => {
    state.setState({ problem: null });
    try {
      await work();
    } catch (error) {
      state.setState({ problem: problemOf(error) });
    }
  };
}
