import Database from "better-sqlite3";

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A handle that queries may read through; SQLite itself refuses to write through openReader's. */
export type ReadDatabase = Database.Database & { readonly [readable]: true };

/** A handle that may also write; functions that change something ask for this type. */
export type WriteDatabase = ReadDatabase & { readonly [writable]: true };

/** Opens a database file for reading and writing, and makes it when it is not there. */
export function openWriter(path: string): WriteDatabase {
  return configured(new Database(path), (database) => {
    database.pragma("journal_mode = WAL");
    // The default in WAL mode (NORMAL) may roll back acknowledged answers when the power fails,
    // and plain fsync on macOS leaves them in the drive's cache; other systems ignore fullfsync.
    database.pragma("synchronous = FULL");
    database.pragma("fullfsync = ON");
  }) as WriteDatabase;
}

/** Opens an existing database file for reading only. */
export function openReader(path: string): ReadDatabase {
  return configured(
    new Database(path, { readonly: true, fileMustExist: true }),
    () => {},
  ) as ReadDatabase;
}

function configured(
  database: Database.Database,
  configure: (database: Database.Database) => void,
): Database.Database {
  try {
    database.pragma("busy_timeout = 5000");
    database.pragma("foreign_keys = ON");
    configure(database);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}
