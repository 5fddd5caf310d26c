import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { isThere } from "../models/isThere.ts";

/** True while an answer of the open conversation is being written; its branches stay as they are then. */
export function useIsAnswering(): boolean {
  const { ask } = useServices();
  return useStore(ask.state, (state) => Object.keys(state.live).length > 0);
}

/** True when another answer could begin at once: a model, a line to it, and nothing being written here. */
export function useCanAsk(): boolean {
  const { models, connection } = useServices();
  const ready = useStore(models.state, (state) => isThere(state.model));
  const connected = useStore(connection, (state) => state.kind === "open");
  const answering = useIsAnswering();
  return ready && connected && !answering;
}
