import { useStore } from "zustand";
import { useServices } from "../app/services.ts";

/** Whether articles of the study pack are in the library. */
export function useHasPack(): boolean {
  const { studyPack } = useServices();
  return useStore(
    studyPack.state,
    ({ pack }) => (pack?.kind === "present" || pack?.kind === "partly") && pack.documents > 0,
  );
}
