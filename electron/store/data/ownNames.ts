import { lstatSync } from "node:fs";
import { join } from "node:path";
import { modelsName } from "./ownModels.ts";

/** What Viva makes in its data folder, but for models, the folder's lock and the window's own files. */
export const ownNames: readonly string[] = [
  "viva.db",
  "viva.db-wal",
  "viva.db-shm",
  "preferences.json",
  "server-key.json",
  "backups",
  "damaged",
  "library",
  "heads",
  "secondHeads",
  "logs",
  "replacing",
  "replacing.unfinished",
  "importing",
  "exporting",
  "moved-from.json",
  "erasing.json.unfinished",
];

/** The names of all that a move brings: of the models only Viva's own. */
export const dataNames: readonly string[] = [...ownNames, modelsName];

const mended = /^preferences\.damaged-.*\.json$|^(?:preferences|server-key)\.json\.(?:next|tmp).*$/;

/** Whether this is the name of settings that could not be read, or were cut off while they were written. */
export function isMended(name: string): boolean {
  return mended.test(name);
}

/** The desktop window's own files: its size and place, and what Chromium keeps for itself. */
export const windowName = "window";

/** Where Viva's own lie in a data folder, but for models; without the window's as long as a window has them open. */
export function ownPaths(folder: string): string[] {
  const names = isWindowInUse(folder) ? ownNames : [...ownNames, windowName];
  return names.map((name) => join(folder, name)).filter((path) => isThere(path));
}

/** As Chromium's own lock tells, under its names on each system. */
function isWindowInUse(folder: string): boolean {
  return ["SingletonLock", "lockfile"].some((name) => isThere(join(folder, windowName, name)));
}

/** A link is there also where it leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
