import type { Settings } from "../../contract/app.ts";
import type { LoadOptions } from "../../contract/models.ts";

/** How a model is loaded now: as the last one was, but an adapter and a profile fit only the model they were chosen for. */
export function presentOptions(
  /** Null for one that is not on this computer. */
  path: string | null,
  { lastModel, load }: Pick<Settings, "lastModel" | "load">,
): LoadOptions {
  return path !== null && path === lastModel ? load : { ...load, profile: "auto", adapter: null };
}
