import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type DataPaths, syncFolder } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";

/** What Viva makes in its data folder, but for models, the folder's lock and the window's own files, which are in use. */
const ownNames = [
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
] as const;

const mended = /^preferences\.damaged-.*\.json$|^(?:preferences|server-key)\.json\.(?:next|tmp).*$/;
const withModels = "models";
const withoutModels = "nothing more";

/**
 * Deletes everything that Viva made in its data folder, models if wished; done again after it was cut off, it finishes.
 * A link is deleted and never followed; what others put into the folder stays. Needs the lock and a closed store.
 */
export function eraseData(paths: DataPaths, models: boolean): void {
  writeWhole(paths.erasing, models ? withModels : withoutModels);
  finishErasing(paths, models);
}

/** Goes on erasing where that was cut off. */
export function resumeErasing(paths: DataPaths, read: (path: string) => string): void {
  if (existsSync(paths.erasing)) finishErasing(paths, read(paths.erasing) === withModels);
}

function finishErasing(paths: DataPaths, models: boolean): void {
  const found = new Set(readdirSync(paths.folder));
  const own = [...ownNames, ...(models ? ["models"] : [])].filter((name) => found.has(name));
  for (const name of [...own, ...[...found].filter((name) => mended.test(name))]) {
    // A recursive removal takes a link itself away, also where it lies deeper.
    rmSync(join(paths.folder, name), { recursive: true, force: true });
  }
  syncFolder(paths.folder);
  rmSync(paths.erasing, { force: true });
  syncFolder(paths.folder);
}

/** The names of all that erasing and moving see as Viva's, models included. */
export const dataNames: readonly string[] = [...ownNames, "models"];
