import { existsSync } from "node:fs";
import { fail } from "../../core/failed.ts";
import { assembleBackup } from "../backups/assembleBackup.ts";
import { pathOfBackup, readNote } from "../backups/backupNotes.ts";
import { backUpClosed } from "../backups/backUpClosed.ts";
import type { DataPaths } from "../dataFolder.ts";
import { bringBackOriginals } from "../keepOriginals.ts";
import { refuseTooNew } from "../migrate.ts";
import { beginReplacing, finishReplacing } from "./replaceData.ts";

/**
 * Puts a backup in place of the present data, which become a backup first. Needs the folder's lock and a closed store.
 * Failed BACKUP_MISSING, BACKUP_DAMAGED, DATA_TOO_NEW or DISK_FULL; the present data are in place then.
 */
export function restoreBackup(paths: DataPaths, name: string, at: number): void {
  const path = pathOfBackup(paths, name);
  if (!existsSync(path)) fail("BACKUP_MISSING", {});
  const note = readNote(path) ?? fail("BACKUP_DAMAGED", { name });
  backUpClosed(paths, "restore", at);
  const next = beginReplacing(paths);
  assembleBackup(path, note, next.database);
  refuseTooNew(next.database);
  bringBackOriginals(paths, next.database);
  next.commit();
  finishReplacing(paths);
}
