import { nameOfPart, readSplitName } from "../../contract/splitModelName.ts";

/** More parts than any published model has. */
export const mostParts = 256;

/**
 * The paths of all parts of the model that a path belongs to, by its name alone, the first part first; the path itself
 * when its name is not that of a part. openGguf refuses a file whose name and header disagree.
 */
export function partPaths(path: string): readonly string[] {
  const split = readSplitName(path);
  if (split === null || split.parts > mostParts) return [path];
  return Array.from({ length: split.parts }, (_, index) => nameOfPart(split, index + 1));
}
