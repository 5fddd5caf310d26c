import type { OpenAction } from "../../core/ports.ts";
import { dataPaths } from "../dataFolder.ts";
import { lockFolder } from "../lockFolder.ts";
import { withStorageFailures } from "../storageFailure.ts";
import { eraseData } from "./eraseData.ts";
import { importArchive } from "./importArchive.ts";
import { moveData, refuseUsed, type UsualPlace } from "./moveData.ts";
import { finishReplacing } from "./replaceData.ts";
import { restoreBackup } from "./restoreBackup.ts";

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
        case "move": {
          const other = lockFolder(action.to);
          try {
            refuseUsed(dataPaths(action.to));
            moveData(paths, action.to, surroundings.usual);
          } finally {
            other.release();
          }
          return dataPaths(action.to).folder;
        }
      }
    });
  } finally {
    lock.release();
  }
}
