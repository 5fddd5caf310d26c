import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fail } from "../core/failed.ts";
import { tryLock, type FileLock } from "../host/lockFile.ts";
import { makeFolder } from "./dataFolder.ts";
import { withStorageFailures } from "./storageFailure.ts";

export type FolderLock = FileLock;

const attempts = 40;
const pauseMs = 50;

/**
 * Makes this process the only one that writes to a data folder, until it releases the lock or dies.
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
      lock.release();
      throw cause;
    }
    let held = true;
    return {
      release: () => {
        if (!held) return;
        held = false;
        rmSync(ownerFile, { force: true });
        lock.release();
      },
    };
  });
}

/** The owner may have just died, or not have written its process id yet: neither takes long. */
function waitForLock(folder: string, ownerFile: string): FileLock {
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
