import { copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fail } from "../core/failed.ts";
import type { Clock } from "../core/ports.ts";
import { checkDatabase, moveAside, unresolvedDamage } from "./damage.ts";
import { type DataPaths, dataPaths, syncFile, syncFolder } from "./dataFolder.ts";
import { withStorageFailures } from "./storageFailure.ts";

/** How a student goes on after DATA_DAMAGED: with a backup (its path), or with nothing. */
export type Recovery = { readonly backup: string } | "empty";

/**
 * Puts a database in the place of the damaged one; open the store afterwards.
 * Needs the folder's lock and a closed store. Deletes nothing: a database still in place is moved aside.
 * Failed: FILE_MISSING, FILE_IS_FOLDER or FILE_UNREADABLE for the backup, before anything is changed.
 */
export function recoverStore({ folder, from, clock }: RecoverOptions): void {
  const paths = dataPaths(folder);
  withStorageFailures(paths.folder, () => {
    const successor = `${paths.database}.unfinished`;
    try {
      if (from === "empty") writeFileSync(successor, "", { mode: 0o600 });
      else copySound(from.backup, successor);
      syncFile(successor);
      clearPlace(paths, clock.now());
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
  copyFileSync(backup, copy);
  if (checkDatabase(copy) === "damaged") {
    fail("FILE_UNREADABLE", { path: backup, reason: "this backup is damaged too" });
  }
}

function clearPlace(paths: DataPaths, at: number): void {
  if (existsSync(paths.database)) moveAside(paths, at);
  else unresolvedDamage(paths);
}
