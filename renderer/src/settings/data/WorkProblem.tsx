import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { Callout } from "../../ui/Callout.tsx";
import type { DataJob } from "./dataState.ts";

/** Why the last job failed, beside what asked for it. */
export function WorkProblem({ of }: { readonly of: DataJob }) {
  const { data } = useServices();
  const work = useStore(data.state, (state) => state.work);
  if (work.kind !== "failed" || work.job !== of) return null;
  return <Callout tone="danger" alert {...describeProblem(work.problem)} />;
}
