import { existsSync } from "node:fs";
import { Failed, fail } from "../../core/failed.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not open it",
  EPERM: "you may not open it",
  EFBIG: "its drive holds no files of this size",
  EIO: "its drive cannot read or write it",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "its links lead back to themselves",
  ENAMETOOLONG: "its name is too long",
};

/**
 * Runs work that writes into a folder; throws Failed (DISK_FULL, DATA_READ_ONLY, FILE_UNREADABLE, and FILE_MISSING once the
 * folder is gone) for what the disk refuses.
 */
export async function onDisk<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    const code = errorCode(cause);
    if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") fail("DISK_FULL", {});
    if (/^(?:EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/.test(code)) {
      fail("DATA_READ_ONLY", { folder });
    }
    if (code === "ENOENT" && !existsSync(folder)) fail("FILE_MISSING", { path: folder });
    const reason = reasons[code];
    if (reason !== undefined) fail("FILE_UNREADABLE", { path: folder, reason });
    throw cause;
  }
}

/** Runs work that reads a file of the student's; throws Failed FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE. */
export async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    const code = errorCode(cause);
    if (code === "ENOENT") fail("FILE_MISSING", { path });
    if (code === "EISDIR") fail("FILE_IS_FOLDER", { path });
    return fail("FILE_UNREADABLE", { path, reason: reasons[code] ?? `the system says ${code}` });
  }
}

/** The system's code of an error, such as "ENOENT"; "UNKNOWN" without one. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "UNKNOWN";
}
