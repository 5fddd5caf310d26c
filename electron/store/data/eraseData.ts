import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type DataPaths, syncFolder } from "../dataFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { findOwnModels, removeIfEmpty, stillOwn } from "./ownModels.ts";
import { isMended, ownPaths } from "./ownNames.ts";

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
  // The database says which models are Viva's, so they go before it does.
  if (models) {
    for (const path of stillOwn(paths.folder, findOwnModels(paths))) rmSync(path);
    removeIfEmpty(paths.folder);
  }
  const mended = readdirSync(paths.folder).filter(isMended);
  for (const path of [
    ...ownPaths(paths.folder),
    ...mended.map((name) => join(paths.folder, name)),
  ]) {
    // A recursive removal takes a link itself away, also where it lies deeper.
    rmSync(path, { recursive: true, force: true });
  }
  syncFolder(paths.folder);
  rmSync(paths.erasing, { force: true });
  syncFolder(paths.folder);
}
