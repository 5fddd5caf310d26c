import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { fail } from "../core/failed.ts";
import { makeFolder } from "./dataFolder.ts";
import { withStorageFailures } from "./storageFailure.ts";

export type FolderLock = { readonly release: () => void };

const attempts = 40;
const pauseMs = 50;

/** Garbage collection would close a forgotten handle and with it the lock. */
const held = new Set<Database.Database>();

/**
 * Makes this process the only one that writes to a data folder, until it releases the lock or dies:
 * the lock is a transaction on an empty database, which the system ends with its process.
 * Failed: ALREADY_RUNNING with the owner's process id (0 when it cannot be told), DATA_READ_ONLY, DISK_FULL.
 */
export function lockFolder(folder: string): FolderLock {
  const root = resolve(folder);
  return withStorageFailures(root, () => {
    makeFolder(root);
    const ownerFile = join(root, "viva.pid");
    const lock = waitForLock(root, ownerFile);
    try {
      writeFileSync(ownerFile, `${process.pid}\n`);
    } catch (cause) {
      lock.close();
      throw cause;
    }
    held.add(lock);
    return {
      release: () => {
        if (!held.delete(lock)) return;
        rmSync(ownerFile, { force: true });
        lock.close();
      },
    };
  });
}

/** The owner may have just died, or not have written its process id yet: neither takes long. */
function waitForLock(folder: string, ownerFile: string): Database.Database {
  for (let attempt = 1; ; attempt++) {
    const lock = tryLock(join(folder, "viva.lock"));
    if (lock) return lock;
    const pid = readOwner(ownerFile);
    if ((pid !== null && isRunning(pid)) || attempt === attempts) {
      fail("ALREADY_RUNNING", { folder, pid: pid ?? 0 });
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

function tryLock(path: string): Database.Database | null {
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (cause) {
    database.close();
    if (cause instanceof Database.SqliteError && cause.code === "SQLITE_BUSY") return null;
    throw cause;
  }
}

function readOwner(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Another user's process exists all the same.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
