import { useStore } from "zustand";
import { useServices } from "../app/services.ts";

/** Whether letters, digits and signs alone do something; the student may switch them off. */
export function useSingleKeys(): boolean {
  const { settings } = useServices();
  return useStore(settings.state, (state) => state.settings?.singleKeys ?? true);
}
