import { open } from "node:fs/promises";
import { Failed, fail } from "../../core/failed.ts";
import { errorCode } from "../refuseFile.ts";

/** Runs work that writes below a folder; throws Failed (DISK_FULL, DATA_READ_ONLY) for what the disk refuses. */
export async function storing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    const code = errorCode(cause);
    if (code === "ENOSPC" || code === "EDQUOT") return fail("DISK_FULL", {});
    if (/^(?:EROFS|EACCES|EPERM)$/.test(code)) return fail("DATA_READ_ONLY", { folder });
    throw cause;
  }
}

/** Makes a folder's new names last through a loss of power, where the system lets one. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and does not need it.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
