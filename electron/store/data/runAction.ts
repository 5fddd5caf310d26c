import type { OpenAction } from "../../core/ports.ts";
import { type DataPaths, dataPaths } from "../dataFolder.ts";
import { lockFolder } from "../lockFolder.ts";
import { withStorageFailures } from "../storageFailure.ts";
import { eraseData } from "./eraseData.ts";
import { importArchive } from "./importArchive.ts";
import { moveData, type UsualPlace } from "./moveData.ts";
import { finishReplacing } from "./replaceData.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { dropMoved, refuseUsed } from "./unfinishedMove.ts";

/**
 * Does with a data folder what cannot be done while it is in use, and returns the folder to open next. Where it throws,
 * the folder is as it was. Failed as the action, or ALREADY_RUNNING.
 */
export function runAction(
  folder: string,
  action: OpenAction,
  surroundings: { readonly now: () => number; readonly usual: UsualPlace },
): string {
  const lock = lockFolder(folder);
  const paths = dataPaths(folder);
  try {
    return withStorageFailures(paths.folder, () => {
      finishReplacing(paths);
      switch (action.kind) {
        case "restore":
          restoreBackup(paths, action.name, surroundings.now());
          return paths.folder;
        case "import":
          importArchive(paths, action.importId, surroundings.now());
          return paths.folder;
        case "erase":
          eraseData(paths, action.models);
          return paths.folder;
        case "move":
          move(paths, action.to, surroundings.usual);
          return dataPaths(action.to).folder;
      }
    });
  } finally {
    lock.release();
  }
}

/** What came to nothing leaves nothing behind. */
function move(paths: DataPaths, to: string, usual: UsualPlace): void {
  try {
    const other = lockFolder(to);
    try {
      refuseUsed(dataPaths(to));
      moveData(paths, to, usual);
    } finally {
      other.release();
    }
  } catch (cause) {
    for (const _ of dropMoved(paths));
    throw cause;
  }
}
