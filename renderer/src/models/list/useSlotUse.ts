import { useStore } from "zustand";
import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { useServices } from "../../app/services.ts";

/** Whether a model of the list is in memory, for answers or for the library; null where it is not. */
export function useSlotUse({ file, use }: ListedModel): "ready" | "loading" | "resting" | null {
  const { library, models } = useServices();
  const slot = useStore(models.state, (state) => state.model);
  const embedding = useStore(library.embedding.state, (state) => state.embedding);
  if (use === "embeddings") {
    const known = embedding?.kind === "ready" || embedding?.kind === "loading";
    return known && embedding.path === file.path ? embedding.kind : null;
  }
  if (slot?.kind === "ready") return slot.model.file.path === file.path ? "ready" : null;
  if (slot?.kind !== "loading" && slot?.kind !== "resting") return null;
  return slot.path === file.path ? slot.kind : null;
}
