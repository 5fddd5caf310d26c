import { rmSync, statSync } from "node:fs";
import { fail } from "../../core/failed.ts";
import { tryLock, type FileLock } from "../../host/lockFile.ts";
import type { PartPaths } from "./partPaths.ts";

/**
 * Makes this the only writer of a file on its way, in this process and all others, until it is released or the process
 * dies; null while there is another. Throws what the system and SQLite say where there is no folder or no lock can be made.
 */
export function tryLockPart({ folder, lock: path }: PartPaths): FileLock | null {
  // SQLite's words for a folder that is gone have no code.
  statSync(folder);
  for (;;) {
    const before = inodeOf(path);
    const lock = tryLock(path);
    if (lock === null) return null;
    // The one before may have deleted the file after it was opened here: the next one would lock another.
    if (before !== null && inodeOf(path) === before) return releasing(lock, path);
    lock.release();
  }
}

/** As tryLockPart. Failed FILE_BEING_WRITTEN. */
export function lockPart(paths: PartPaths): FileLock {
  return tryLockPart(paths) ?? fail("FILE_BEING_WRITTEN", { path: paths.final });
}

function releasing(lock: FileLock, path: string): FileLock {
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      // Windows deletes no open file, and there nobody else can have opened one that is deleted after it was closed.
      if (process.platform !== "win32") removeIfPossible(path);
      lock.release();
      if (process.platform === "win32") removeIfPossible(path);
    },
  };
}

/** A file that stays locks nobody out. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Whoever opened it deletes it, or its drive is gone.
  }
}

function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
