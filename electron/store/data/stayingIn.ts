import { lstatSync, readdirSync, readlinkSync, type Stats } from "node:fs";
import { join, resolve } from "node:path";
import { modelsName } from "./ownModels.ts";
import { isMended, ownPaths } from "./ownNames.ts";

/** What a system puts into any folder. */
export const systemNames: readonly string[] = [
  ".DS_Store",
  "desktop.ini",
  "Thumbs.db",
  "lost+found",
];

/** What says who uses the folder, or that it is being erased, filled or left; none of it holds anything of the student's. */
const signs: ReadonlySet<string> = new Set([
  "viva.lock",
  "viva.lock-journal",
  "viva.pid",
  "erasing.json",
  "moving.json",
  "moving-to.json",
  "data-folder.json",
]);

/**
 * The paths of what erasing everything, models included, leaves: what is not Viva's in the data folder and in its folder of
 * models, what Viva's own links lead to, and the window's files while a window has them open.
 */
export function stayingIn(folder: string, ownModels: readonly string[]): string[] {
  const own = new Set(ownPaths(folder));
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (own.has(path)) return targetOf(path);
    if (signs.has(name) || isMended(name)) return [];
    if (name !== modelsName || lookAt(path)?.isDirectory() !== true) return [path];
    return namesIn(path)
      .filter((model) => !ownModels.includes(model))
      .map((model) => join(path, model));
  });
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !systemNames.includes(name))
    .toSorted();
}

function targetOf(path: string): string[] {
  return lookAt(path)?.isSymbolicLink() === true ? [resolve(path, "..", readlinkSync(path))] : [];
}

function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
