import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type DataPaths, dataPaths } from "../dataFolder.ts";
import { lockFolder } from "../lockFolder.ts";
import { writeWhole } from "../writeWhole.ts";
import { bytesOf } from "./listData.ts";
import { type OwnModel, ownModel, removeIfEmpty, stillOwn } from "./ownModels.ts";
import { ownPaths, windowName } from "./ownNames.ts";

const stamp = z.object({ bytes: z.number(), mtimeMs: z.number() });

/** The folder that the data were moved from, and what was Viva's there at that moment. */
const leftNote = z.object({
  folder: z.string().min(1),
  database: stamp.nullable(),
  models: z.array(ownModel),
});
type LeftNote = z.infer<typeof leftNote>;

/** Notes in the new folder what is left in the old one; both are closed. */
export function noteLeft(
  old: DataPaths,
  models: readonly OwnModel[],
  { movedFrom }: DataPaths,
): void {
  const { folder, database } = old;
  const left: LeftNote = { folder, database: stampOf(database), models: [...models] };
  writeWhole(movedFrom, JSON.stringify(left));
}

/** What may be deleted of the folder that the data were moved from; null where that is nothing. */
export function leftBehind(paths: DataPaths): { folder: string; bytes: number } | null {
  const left = readLeft(paths);
  if (left === null) return null;
  const bytes = bytesOf(removable(left));
  return bytes === 0 ? null : { folder: left.folder, bytes };
}

/**
 * Deletes what is Viva's in the folder that the data were moved from; what the student put there stays. The window's own
 * files wait until no window has them open. Failed ALREADY_RUNNING where another Viva has it open.
 */
export async function removeLeftBehind(paths: DataPaths): Promise<void> {
  const left = readLeft(paths);
  if (left !== null) {
    const lock = lockFolder(left.folder);
    try {
      for (const path of removable(left)) await rm(path, { recursive: true, force: true });
      removeIfEmpty(left.folder);
    } finally {
      lock.release();
    }
    if (existsSync(join(left.folder, windowName))) return;
  }
  await rm(paths.movedFrom, { force: true });
}

function removable({ folder, models }: LeftNote): string[] {
  return [...stillOwn(folder, models), ...ownPaths(folder)];
}

/**
 * Null where it is gone, or has become a name of the present folder, whose data are not left behind, or was used again
 * since: then what is there is no copy.
 */
function readLeft({ movedFrom, folder }: DataPaths): LeftNote | null {
  try {
    const left = leftNote.parse(JSON.parse(readFileSync(movedFrom, "utf8")));
    if (realpathSync(left.folder) === realpathSync(folder)) return null;
    const now = stampOf(dataPaths(left.folder).database);
    const isUsed = now !== null && JSON.stringify(now) !== JSON.stringify(left.database);
    return isUsed ? null : left;
  } catch {
    return null;
  }
}

function stampOf(path: string): z.infer<typeof stamp> | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : { bytes: found.size, mtimeMs: Math.round(found.mtimeMs) };
}
