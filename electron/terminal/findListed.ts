import type { ListedModel } from "../contract/modelFiles.ts";
import { Failed } from "../core/failed.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { findModel } from "../core/models/findModel.ts";
import { shortId } from "./modelsWords.ts";
import { oneLine } from "./plain.ts";
import { Told } from "./told.ts";

/** The model of the list that a person names, as ModelList.find. Told MODEL_MISSING, and BAD_ARGUMENT with all that are called so. */
export async function findListed(
  modelList: Pick<ModelList, "find" | "list">,
  named: string,
): Promise<ListedModel> {
  const found = await findListedOrNull(modelList, named);
  if (found !== null) return found;
  const words = "No listed model is called so; “viva models list” shows them";
  throw new Told("MODEL_MISSING", `“${oneLine(named)}”: ${words}.`);
}

/** The same; null when the list has none that is called so. */
export async function findListedOrNull(
  modelList: Pick<ModelList, "find" | "list">,
  named: string,
): Promise<ListedModel | null> {
  try {
    return await modelList.find(named);
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    if (cause.failure.code === "MODEL_MISSING") return null;
    if (cause.failure.code !== "BAD_ARGUMENT") throw cause;
    const alike = (await modelList.list()).filter((model) => isCalled(model, named));
    const lines = alike.map(({ id, file }) => `\n  ${shortId(id)}  ${oneLine(file.path)}`);
    const head = `${alike.length} models are called “${oneLine(named)}”`;
    throw new Told("BAD_ARGUMENT", `${head}. Name one by its id or its path:${lines.join("")}`);
  }
}

function isCalled(model: ListedModel, named: string): boolean {
  try {
    return findModel([model], named) === model;
  } catch (cause) {
    if (cause instanceof Failed) return false;
    throw cause;
  }
}
