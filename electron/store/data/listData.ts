import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { modelsName, type OwnModel } from "./ownModels.ts";
import { dataNames, ownNames } from "./ownNames.ts";

/** A file or link of the data; path is relative to the data folder. */
export type DataFile = { readonly path: string; readonly bytes: number; readonly isLink: boolean };

/** The names of the data that change while Viva runs: they are copied when it has let them go. */
const restless = new Set([
  "viva.db",
  "viva.db-wal",
  "viva.db-shm",
  "preferences.json",
  "server-key.json",
  "logs",
  "heads",
  "secondHeads",
]);

/** What is Viva's in a data folder, links as links; settled leaves out what changes while Viva runs. */
export function listData(
  folder: string,
  models: readonly OwnModel[],
  which: "all" | "settled" = "all",
): DataFile[] {
  const names = ownNames.filter((name) => which === "all" || !restless.has(name));
  const files = models.map(({ name }) => join(modelsName, name));
  return [...names, ...files].flatMap((name) => below(folder, name));
}

/** Everything that lies under the names of Viva's data, whoever put it there. */
export function listAll(folder: string): DataFile[] {
  return dataNames.flatMap((name) => below(folder, name));
}

/** How many bytes the files of these paths, and below them, have on the disk. */
export function bytesOf(paths: readonly string[]): number {
  const files = paths.flatMap((path) => below(dirname(path), basename(path)));
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

function below(folder: string, path: string): DataFile[] {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isDirectory()) {
    return readdirSync(join(folder, path)).flatMap((name) => below(folder, join(path, name)));
  }
  if (!found.isFile() && !found.isSymbolicLink()) return [];
  return [{ path, bytes: found.size, isLink: found.isSymbolicLink() }];
}
