import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { CopyProgress } from "./CopyProgress.tsx";
import type { DataJob } from "./dataState.ts";

type WorkProgressProps = { readonly of: DataJob; readonly label: string };

/** How far a job is, while it goes on. */
export function WorkProgress({ of, label }: WorkProgressProps) {
  const { data } = useServices();
  const work = useStore(data.state, (state) => state.work);
  if (work.kind !== "running" || work.job !== of) return null;
  return <CopyProgress label={label} progress={work.progress} />;
}
