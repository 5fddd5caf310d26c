import { lstatSync, readFileSync, rmSync } from "node:fs";
import { fail } from "../../core/failed.ts";
import { dataPaths } from "../dataFolder.ts";
import { withStorageFailures } from "../storageFailure.ts";
import { resumeErasing } from "./eraseData.ts";
import { finishReplacing } from "./replaceData.ts";
import { dropMoved, unmarkMoving } from "./unfinishedMove.ts";

/**
 * Finishes what was cut off in a data folder, before anything of it is opened; the caller holds its lock.
 * Failed BAD_ARGUMENT where the database is a link: a move or a restore would part it from its log, or change a file that
 * two folders share.
 */
export function openFolder(folder: string): void {
  const paths = dataPaths(folder);
  if (lstatSync(paths.database, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    const reason = `${paths.database} is a link. Put the file itself there, or start Viva with --data and the folder that it lies in`;
    fail("BAD_ARGUMENT", { argument: "data folder", reason });
  }
  withStorageFailures(paths.folder, () => {
    resumeErasing(paths, (path) => readFileSync(path, "utf8"));
    finishReplacing(paths);
    unmarkMoving(paths.folder);
    for (const _ of dropMoved(paths));
    for (const leftover of [paths.importing, paths.exporting]) {
      rmSync(leftover, { recursive: true, force: true });
    }
  });
}
