import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import {
  type DataPaths,
  dateForName,
  dateInName,
  makeFolder,
  syncFile,
  syncFolder,
} from "./dataFolder.ts";
import type { ReadDatabase } from "./database.ts";

const day = 24 * 60 * 60 * 1000;
const kept = 7;
/** A large library makes large backups: beyond this many bytes in all only the newest two stay. */
const roomBytes = 1_000_000_000;
const keptAtLeast = 2;

/** Paths of the backups, newest first; copies made before a migration are among them. */
export function listBackups(paths: DataPaths): string[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups)
    .filter((name) => name.endsWith(".db") && dateInName(name) !== null)
    .toSorted()
    .toReversed()
    .map((name) => join(paths.backups, name));
}

/** Makes a backup when there is something to keep and none of the last day; keeps the newest seven, or fewer large ones. */
export function backUpDaily(database: ReadDatabase, paths: DataPaths, at: number): void {
  // One from the future was made under a wrong clock and does not count.
  const isRecent = listBackups(paths).some((path) => {
    const age = at - (dateInName(basename(path)) ?? 0);
    return age >= 0 && age < day;
  });
  if (isRecent || isEmpty(database)) return;
  copyDatabase(database, paths, at);
  for (const old of outdated(listBackups(paths))) rmSync(old);
}

function isEmpty(database: ReadDatabase): boolean {
  return (
    database
      .prepare(
        `SELECT 1 FROM conversations UNION ALL SELECT 1 FROM documents UNION ALL SELECT 1 FROM banks
        LIMIT 1`,
      )
      .get() === undefined
  );
}

function outdated(newestFirst: readonly string[]): string[] {
  let total = 0;
  return newestFirst.filter((path, i) => {
    total += statSync(path).size;
    return i >= kept || (i >= keptAtLeast && total > roomBytes);
  });
}

/** Writes a compact copy of the database to the backups, whole or not at all, and returns its path. */
export function copyDatabase(database: ReadDatabase, paths: DataPaths, at: number): string {
  makeFolder(paths.backups);
  const copy = join(paths.backups, `viva-${dateForName(at)}.db`);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    database.prepare("VACUUM INTO ?").run(unfinished);
    // SQLite does not wait until such a copy is on the disk.
    syncFile(unfinished);
    renameSync(unfinished, copy);
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(paths.backups);
  return copy;
}
