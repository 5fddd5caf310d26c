import { automaticLoad, type LoadOptions } from "../contract/models.ts";
import type { Core } from "../core/createCore.ts";
import { fail } from "../core/failed.ts";
import { modelPath } from "./modelPath.ts";

/**
 * The model that --model names, as Viva loads one by itself; without it the one used last, as it was loaded then, or the
 * demo. Failed NO_MODEL; told as findListed.
 */
export async function chosenModel(
  { modelList, models }: Pick<Core, "modelList" | "models">,
  named: string | undefined,
): Promise<{ readonly path: string; readonly options: LoadOptions }> {
  if (named === undefined) return models.last() ?? fail("NO_MODEL", {});
  return { path: await modelPath(modelList, named), options: automaticLoad };
}
