import { accessSync, constants } from "node:fs";
import Database from "better-sqlite3";
import { fail } from "../core/failed.ts";

/** SQLite cannot grow its shared-memory file on a full disk either, and says so with a code of its own. */
const diskFull = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC", "EDQUOT"]);
const readOnly = /^(SQLITE_READONLY.*|EROFS|EACCES|EPERM)$/;
const damaged = /^SQLITE_(CORRUPT|NOTADB).*$/;

/** Runs work on a data folder; throws Failed (DISK_FULL, DATA_READ_ONLY) for what the disk refuses. */
export function withStorageFailures<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    return explain(cause, folder);
  }
}

/** The same for work that takes its time. */
export async function withStorageFailuresLater<T>(
  folder: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    return explain(cause, folder);
  }
}

/** Whether SQLite says that the file itself is broken or no database at all. */
export function isDamage(cause: unknown): boolean {
  return damaged.test(codeOf(cause));
}

function explain(cause: unknown, folder: string): never {
  const code = codeOf(cause);
  if (diskFull.has(code)) fail("DISK_FULL", {});
  if (readOnly.test(code)) fail("DATA_READ_ONLY", { folder });
  // SQLite cannot open a file it may not make; the folder tells whether that is the reason.
  if (code.startsWith("SQLITE_CANTOPEN") && !isWritable(folder)) fail("DATA_READ_ONLY", { folder });
  throw cause;
}

function codeOf(cause: unknown): string {
  if (cause instanceof Database.SqliteError) return cause.code;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") {
    return cause.code;
  }
  return "";
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
