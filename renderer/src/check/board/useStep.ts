import { useCallback } from "react";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";

/** Waits for a step of the board and says in a toast why it was not made; true when it was. */
export function useStep(): (step: Promise<Problem | null>) => Promise<boolean> {
  const { toasts } = useServices();
  return useCallback(
    async (step) => {
      const problem = await step;
      if (problem !== null) toasts.show(describeProblem(problem));
      return problem === null;
    },
    [toasts],
  );
}
