import Database from "better-sqlite3";

export type FileLock = {
  /** Only the first call does anything. */
  readonly release: () => void;
};

/** Garbage collection would close a forgotten handle and with it the lock. */
const held = new Set<Database.Database>();

/**
 * Locks a file for this caller until it is released or the process dies; null while another holds it, here or in another
 * process. The lock is a transaction on an empty database, which is made and which the system ends with its process.
 * Throws what SQLite does for a file that cannot be made.
 */
export function tryLock(path: string): FileLock | null {
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    if (cause instanceof Database.SqliteError && cause.code === "SQLITE_BUSY") return null;
    throw cause;
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
}
