import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { usualPlaces } from "../../host/usualPlaces.ts";
import { isModelName } from "../../host/isModelName.ts";
import { partPaths } from "./partPaths.ts";
import { walkFolder, type WalkLimits } from "./walkFolder.ts";

/** Other programs keep models a few folders deep. */
const programLimits: WalkLimits = { depth: 8, entries: 20_000, milliseconds: 3000 };

/**
 * The path of a file of this name and size where students' models usually lie: directly in a folder of their own, or
 * anywhere in one that another program keeps models in. For the first part of a split model, bytes are those of all parts.
 * Null when there is none.
 */
export async function locateModel(
  name: string,
  bytes: number,
  home: string,
): Promise<string | null> {
  // It may come from a list that was not written here, and must not lead out of the folders.
  if (!isModelName(name) || /[/\\\0]/.test(name)) return null;
  const [own, programs] = ["own", "program"].map((kind) =>
    usualPlaces.filter((place) => place.kind === kind).map((place) => join(home, ...place.steps)),
  );
  for (const folder of [home, ...(own ?? [])]) {
    const path = join(folder, name);
    if ((await sizeOfModel(path)) === bytes) return path;
  }
  for (const folder of programs ?? []) {
    const { files } = await walkFolder(folder, programLimits).catch(() => ({ files: [] }));
    for (const { path } of files) {
      if (basename(path) === name && (await sizeOfModel(path)) === bytes) return path;
    }
  }
  return null;
}

/** Bytes of all its files; null when one is missing or no file. */
async function sizeOfModel(path: string): Promise<number | null> {
  let bytes = 0;
  for (const part of partPaths(path)) {
    const found = await stat(part).catch(() => null);
    if (!found?.isFile()) return null;
    bytes += found.size;
  }
  return bytes;
}
