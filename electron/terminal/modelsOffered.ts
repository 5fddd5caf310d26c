import type { OfferedFile, OfferedModel } from "../contract/catalogue.ts";

/** The file of the catalogue with this id or file name, in any case of letters; null when there is none. */
export function findOffered(models: readonly OfferedModel[], typed: string): OfferedFile | null {
  const wanted = typed.toLowerCase();
  const files = models.flatMap((model) => model.files);
  const byId = files.find(({ id }) => id.toLowerCase() === wanted);
  return byId ?? files.find(({ fileName }) => fileName.toLowerCase() === wanted) ?? null;
}
