import { isDemo } from "../../contract/demo.ts";
import type { Ports, StoredModel } from "../ports.ts";

/** The demo model's id in the list, wherever this package lies. */
export const demoModelId = "b1f4a3c2-0d57-4a86-8f1e-6c2d9e7a5b30";

/** A package may lie elsewhere at every start, such as an AppImage. */
const demoPlace = /[\\/]demo-model[\\/]viva-demo\.gguf$/;

/**
 * The path of the model that was used last, which is loaded at the start. Where none was, and the student has added none,
 * it is the demo model; null without one.
 */
export function lastModelPath({
  preferences,
  store,
  demoModel,
}: Pick<Ports, "preferences" | "store" | "demoModel">): string | null {
  const { lastModel } = preferences.get();
  if (lastModel !== null) return demoPlace.test(lastModel) ? demoModel : lastModel;
  const hasOwn = store.models.list().some(({ use, file }) => use === "answers" && !isDemo(file));
  return hasOwn ? null : demoModel;
}

/** Whether a model of the list is one that is no more: the demo of a package that has none, or of one that lay elsewhere. */
export function isDemoElsewhere(
  { id, file }: Pick<StoredModel, "id" | "file">,
  demoModel: string | null,
): boolean {
  return id === demoModelId && file.path !== demoModel;
}
