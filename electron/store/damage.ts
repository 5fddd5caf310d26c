import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type DataPaths, dateForName, makeFolder, syncFolder } from "./dataFolder.ts";
import { openReader, openWriter } from "./database.ts";
import { isDamage } from "./storageFailure.ts";

/** How a database file is: a broken search index can be made again from the text, a broken file cannot. */
export type Health = "sound" | "searchBroken" | "damaged";

/** Checks a whole database file; what a killed run had half written is rolled back first, else nothing is changed. */
export function checkDatabase(path: string): Health {
  try {
    // Until a new database has its write-ahead log a kill leaves a journal, which only a writer may play back.
    const database = existsSync(`${path}-journal`) ? openWriter(path) : openReader(path);
    try {
      const found = database.prepare("PRAGMA quick_check").pluck().all().map(String);
      if (found.every((line) => line === "ok")) return "sound";
      return found.every((line) => /\bfts5\b/i.test(line)) ? "searchBroken" : "damaged";
    } finally {
      database.close();
    }
  } catch (cause) {
    if (isDamage(cause)) return "damaged";
    throw cause;
  }
}

/** Makes a dated folder, never one that exists, for what is moved aside. */
export function newAside(paths: DataPaths, at: number): string {
  let moment = at;
  while (existsSync(join(paths.damaged, dateForName(moment)))) moment += 1;
  const folder = join(paths.damaged, dateForName(moment));
  makeFolder(folder);
  return folder;
}

/**
 * Moves the database with its -wal and -shm, still under their own names so that SQLite's recovery
 * tools find them together, into a dated folder of their own. Returns the database's new path.
 */
export function moveAside(paths: DataPaths, at: number): string {
  const folder = newAside(paths, at);
  moveInto(folder, paths);
  syncFolder(folder);
  syncFolder(paths.folder);
  return join(folder, basename(paths.database));
}

/**
 * The newest database that was moved aside and has no successor yet, or null.
 * As long as there is one the student has not chosen how to go on.
 */
export function unresolvedDamage(paths: DataPaths): string | null {
  if (existsSync(paths.database) || !existsSync(paths.damaged)) return null;
  const newest = readdirSync(paths.damaged)
    .toSorted()
    .toReversed()
    .map((name) => join(paths.damaged, name, basename(paths.database)))
    .find((path) => existsSync(path));
  if (newest === undefined) return null;
  // What a move that was cut off left behind must not meet the next database.
  moveInto(dirname(newest), paths);
  return newest;
}

/** The database goes first: as long as it is in its place, its -wal (the newest answers) is beside it. */
function moveInto(folder: string, paths: DataPaths): void {
  for (const suffix of ["", "-wal", "-shm"]) {
    const file = paths.database + suffix;
    if (existsSync(file)) renameSync(file, join(folder, basename(file)));
  }
}
