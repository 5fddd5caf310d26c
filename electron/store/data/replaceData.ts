import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type DataPaths, makeFolder, syncFolder } from "../dataFolder.ts";

const database = "viva.db";
const preferences = "preferences.json";

/** An empty place for what is to replace the data: viva.db, and preferences.json where those are replaced too. */
export function beginReplacing(paths: DataPaths): {
  readonly database: string;
  readonly preferences: string;
  /** Makes the replacement certain: from now on every opening finishes it. What was written must be synced. */
  readonly commit: () => void;
} {
  const folder = unfinishedOf(paths);
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  return {
    database: join(folder, database),
    preferences: join(folder, preferences),
    commit() {
      for (const name of readdirSync(folder)) {
        // Reading a copy in WAL mode leaves files beside it.
        if (name !== database && name !== preferences) rmSync(join(folder, name));
      }
      syncFolder(folder);
      renameSync(folder, paths.replacing);
      syncFolder(paths.folder);
    },
  };
}

/** Puts in place what was committed; done again after it was cut off, it finishes. Needs the folder's lock and a closed store. */
export function finishReplacing(paths: DataPaths): void {
  rmSync(unfinishedOf(paths), { recursive: true, force: true });
  if (!existsSync(paths.replacing)) return;
  const next = join(paths.replacing, database);
  if (existsSync(next)) {
    // The log of the database that leaves must not meet its successor.
    for (const suffix of ["-wal", "-shm"]) rmSync(paths.database + suffix, { force: true });
    renameSync(next, paths.database);
  }
  const settings = join(paths.replacing, preferences);
  if (existsSync(settings)) renameSync(settings, paths.preferences);
  syncFolder(paths.folder);
  try {
    rmSync(paths.replacing, { recursive: true, force: true });
  } catch {
    // What was in it is in place; the next opening tries again.
  }
}

function unfinishedOf(paths: DataPaths): string {
  return `${paths.replacing}.unfinished`;
}
