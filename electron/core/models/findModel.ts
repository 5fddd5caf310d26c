import type { ListedModel } from "../../contract/modelFiles.ts";
import { fail } from "../failed.ts";
import { fileNameOf } from "./fileNameOf.ts";

/**
 * The model that a person names: by its id, the beginning of one, its path, its file's name (with or without .gguf) or
 * its own name. Failed MODEL_MISSING, and BAD_ARGUMENT when it names several.
 */
export function findModel(models: readonly ListedModel[], named: string): ListedModel {
  const wanted = named.trim().toLowerCase();
  const exact = models.find(({ id, file }) => id === wanted || file.path === named);
  if (exact !== undefined) return exact;
  const found = models.filter((model) => wanted !== "" && isNamed(model, wanted));
  const [first] = found;
  if (first === undefined) return fail("MODEL_MISSING", {});
  if (found.length === 1) return first;
  const names = found.map(({ id, file }) => `${fileNameOf(file.path)} (${id.slice(0, 8)})`);
  return fail("BAD_ARGUMENT", {
    argument: named,
    reason: `It names ${found.length} models: ${names.join(", ")}`,
  });
}

function isNamed({ id, file, catalogueId }: ListedModel, wanted: string): boolean {
  const name = fileNameOf(file.path).toLowerCase();
  const names = [name, name.replace(/\.gguf$/, ""), file.name.toLowerCase()];
  return id.startsWith(wanted) || names.includes(wanted) || catalogueId?.toLowerCase() === wanted;
}
