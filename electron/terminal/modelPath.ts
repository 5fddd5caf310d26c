import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { ModelList } from "../core/models/createModelList.ts";
import { findListed, findListedOrNull } from "./findListed.ts";

/**
 * The path of the model that --model names: a file, or where there is none, a model of the list by its id or name. What
 * looks like a path stays one. Told as findListed.
 */
export async function modelPath(
  modelList: Pick<ModelList, "find" | "list">,
  named: string,
): Promise<string> {
  const path = resolve(named);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  if (!/[\\/]|\.gguf$/i.test(named)) return (await findListed(modelList, named)).file.path;
  return (await findListedOrNull(modelList, named))?.file.path ?? path;
}
