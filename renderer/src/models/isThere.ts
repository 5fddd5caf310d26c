import type { ModelState } from "../../../electron/contract/models.ts";

/** Whether the model answers what it is asked now; a resting one is loaded again by the question itself. */
export function isThere(model: ModelState | null): boolean {
  return model?.kind === "ready" || model?.kind === "resting";
}
