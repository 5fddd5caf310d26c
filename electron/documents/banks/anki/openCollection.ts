import Database from "better-sqlite3";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { forgetCollation } from "./forgetCollation.ts";

/** A stranger's database, open in memory, of which only plain tables are read. */
export type Collection = {
  readonly has: (table: string) => boolean;
  /** Rows of a plain SELECT, one at a time, as arrays: rows as objects would need code made out of text. Failed BANK_BROKEN. */
  readonly rows: (select: string) => Generator<readonly unknown[]>;
  readonly close: () => void;
};

const tables = ["notes", "cards", "col", "notetypes", "fields", "decks", "revlog"] as const;
const magic = "SQLite format 3\0";

/**
 * Checks the tables that are read and refuses what could compute anything: views, triggers, virtual tables and
 * generated columns under their names. The bytes are changed where SQLite could not read them otherwise. Failed BANK_BROKEN.
 */
export function openCollection(bytes: Buffer, source: BankSource): Collection {
  if (bytes.toString("latin1", 0, magic.length) !== magic) {
    brokenBank(source, "its collection is no database of Anki's");
  }
  // A database in memory has no journal beside it: 1 says that it needs none.
  bytes.fill(1, 18, 20);
  forgetCollation(bytes);
  const plainly = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof Database.SqliteError)) throw cause;
      return brokenBank(source, "its collection is damaged");
    }
  };
  const database = plainly(() => new Database(bytes, { readonly: true }));
  try {
    const found = plainly(() => checkTables(database, source));
    return {
      has: (table) => found.has(table),
      *rows(select) {
        const rows = plainly(() => database.prepare(select).raw().iterate());
        try {
          for (;;) {
            const next = plainly(() => rows.next());
            if (next.done === true) return;
            yield Array.isArray(next.value) ? next.value : [];
          }
        } finally {
          rows.return?.();
        }
      },
      close: () => void database.close(),
    };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function checkTables(database: Database.Database, source: BankSource): ReadonlySet<string> {
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  database.pragma("mmap_size = 0");
  // A check may call functions; the tables are read whatever their checks say.
  database.pragma("ignore_check_constraints = ON");
  const names = tables.map((name) => `'${name}'`).join(", ");
  const entries = database
    .prepare(
      `SELECT lower(name), type, iif(octet_length(sql) < 10000, sql, NULL) FROM sqlite_schema WHERE lower(name) IN (${names})`,
    )
    .raw()
    .all();
  const found = new Set<string>();
  for (const entry of entries) {
    const [name, type, sql] = Array.isArray(entry) ? entry : [];
    if (type !== "table" || typeof sql !== "string" || !/^CREATE TABLE\b/iu.test(sql)) {
      brokenBank(source, `what its collection calls “${name}” is not a plain table`);
    }
    const hidden = database.prepare(`SELECT max(hidden) FROM pragma_table_xinfo(?)`).pluck();
    if (hidden.get(name) !== 0) {
      brokenBank(source, `its collection computes what is in “${name}”`);
    }
    if (database.pragma(`quick_check(${name})`, { simple: true }) !== "ok") {
      brokenBank(source, "its collection is damaged");
    }
    found.add(String(name));
  }
  return found;
}
