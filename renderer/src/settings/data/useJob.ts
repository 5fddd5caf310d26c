import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { runningJob, type DataJob } from "./dataState.ts";

/** What is being done with the data now; null while nothing is. */
export function useJob(): DataJob | null {
  const { data } = useServices();
  return useStore(data.state, ({ work }) => runningJob(work));
}
