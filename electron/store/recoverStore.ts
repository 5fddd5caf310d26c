import { copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fail } from "../core/failed.ts";
import type { Clock } from "../core/ports.ts";
import { assembleBackup } from "./backups/assembleBackup.ts";
import { readNote } from "./backups/backupNotes.ts";
import { checkDatabase, moveAside, newAside, unresolvedDamage } from "./damage.ts";
import { type DataPaths, dataPaths, syncFile, syncFolder } from "./dataFolder.ts";
import { keepOriginals } from "./keepOriginals.ts";
import { withStorageFailures } from "./storageFailure.ts";

/** How a student goes on after DATA_DAMAGED: with a backup (its path), or with nothing. */
export type Recovery = { readonly backup: string } | "empty";

/**
 * Puts a database in the place of the damaged one; open the store afterwards.
 * Needs the folder's lock and a closed store. Deletes nothing: a database still in place is moved aside, and the
 * library's originals stay beside it; those that a backup names stay in use as well.
 * Failed: FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE or BACKUP_DAMAGED for the backup, before anything is changed.
 */
export function recoverStore({ folder, from, clock }: RecoverOptions): void {
  const paths = dataPaths(folder);
  withStorageFailures(paths.folder, () => {
    const successor = `${paths.database}.unfinished`;
    try {
      if (from === "empty") writeFileSync(successor, "", { mode: 0o600 });
      else copySound(from.backup, successor);
      syncFile(successor);
      const keptAs = clearPlace(paths, clock.now());
      const aside = () => (keptAs === null ? newAside(paths, clock.now()) : dirname(keptAs));
      keepOriginals(paths, { aside: once(aside), successor });
      renameSync(successor, paths.database);
      syncFolder(paths.folder);
    } finally {
      // Reading a copy in WAL mode leaves files beside it.
      for (const suffix of ["", "-wal", "-shm"]) rmSync(successor + suffix, { force: true });
    }
  });
}

type RecoverOptions = {
  readonly folder: string;
  readonly from: Recovery;
  readonly clock: Clock;
};

function copySound(backup: string, copy: string): void {
  if (!existsSync(backup)) fail("FILE_MISSING", { path: backup });
  if (!statSync(backup).isFile()) fail("FILE_IS_FOLDER", { path: backup });
  // Also a database is taken, such as an export holds.
  const note = backup.endsWith(".json") ? readNote(backup) : null;
  if (note === null) copyFileSync(backup, copy);
  else assembleBackup(backup, note, copy);
  if (checkDatabase(copy) === "damaged") {
    fail("FILE_UNREADABLE", { path: backup, reason: "this backup is damaged too" });
  }
}

/** The path of the database that made way; null when there was none. */
function clearPlace(paths: DataPaths, at: number): string | null {
  return existsSync(paths.database) ? moveAside(paths, at) : unresolvedDamage(paths);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
