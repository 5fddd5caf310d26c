import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fail } from "../core/failed.ts";

/** Where everything of the store lies inside one data folder; absolute paths. */
export type DataPaths = {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  readonly damaged: string;
  /** Holds the originals of the library in files, and uploads on their way in incoming. */
  readonly library: string;
  /** What is to be put in place of the present data: finished at the next opening, whatever happens. */
  readonly replacing: string;
  /** Archives that were unpacked and checked, each in a folder of its own. */
  readonly importing: string;
  /** A copy of the database for an export that is on its way. */
  readonly exporting: string;
  /** Says that everything is being erased. */
  readonly erasing: string;
  /** Says which folder the data were moved from, until nothing is left of them there. */
  readonly movedFrom: string;
  /** Says where a move has begun to bring the data, until it has ended in whatever way. */
  readonly movingTo: string;
  readonly preferences: string;
};

/** Names the store's files; touches nothing. */
export function dataPaths(folder: string): DataPaths {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, "viva.db"),
    backups: join(root, "backups"),
    damaged: join(root, "damaged"),
    library: join(root, "library"),
    replacing: join(root, "replacing"),
    importing: join(root, "importing"),
    exporting: join(root, "exporting"),
    erasing: join(root, "erasing.json"),
    movedFrom: join(root, "moved-from.json"),
    movingTo: join(root, "moving-to.json"),
    preferences: join(root, "preferences.json"),
  };
}

/**
 * Makes a folder with its parents, for this user only: questions are private. Failed: BAD_ARGUMENT.
 * Folder by folder, because Node's recursive mkdir hides why it failed and never ends inside /proc.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    // Another process may have made it at this moment.
    if (isFolder(folder)) return;
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "EEXIST") refuse(folder, "is not a folder");
    if (code === "ENOENT") refuse(folder, "cannot be made");
    throw cause;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function refuse(folder: string, why: string): never {
  fail("BAD_ARGUMENT", { argument: "data folder", reason: `${folder} ${why}` });
}

/** Waits until a file's content is on the disk. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until renames inside a folder are on the disk; Windows does so by itself and cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A moment (milliseconds since 1970) as part of a file name that sorts by time and suits every file system. */
export function dateForName(at: number): string {
  return new Date(at).toISOString().replaceAll(":", "-");
}
