import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dataNames } from "./eraseData.ts";

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

/** Everything of Viva's in a data folder, links as links; settled leaves out what changes while Viva runs. */
export function listData(folder: string, which: "all" | "settled" = "all"): DataFile[] {
  const names = dataNames.filter((name) => which === "all" || !restless.has(name));
  return names.flatMap((name) => below(folder, name));
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
