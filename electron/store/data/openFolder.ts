import { readFileSync, rmSync } from "node:fs";
import { dataPaths } from "../dataFolder.ts";
import { withStorageFailures } from "../storageFailure.ts";
import { resumeErasing } from "./eraseData.ts";
import { unmarkMoving } from "./moveData.ts";
import { finishReplacing } from "./replaceData.ts";

/** Finishes what was cut off in a data folder, before anything of it is opened; the caller holds its lock. */
export function openFolder(folder: string): void {
  const paths = dataPaths(folder);
  withStorageFailures(paths.folder, () => {
    resumeErasing(paths, (path) => readFileSync(path, "utf8"));
    finishReplacing(paths);
    unmarkMoving(paths.folder);
    for (const leftover of [paths.importing, paths.exporting]) {
      rmSync(leftover, { recursive: true, force: true });
    }
  });
}
