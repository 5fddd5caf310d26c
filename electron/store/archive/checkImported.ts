import { rmSync } from "node:fs";
import { z } from "zod";
import { Failed, fail } from "../../core/failed.ts";
import { checkDatabase } from "../damage.ts";
import { openReader, openWriter, type ReadDatabase } from "../database.ts";
import { allMigrations, refuseTooNew, schemaVersion, upgrade } from "../migrate.ts";

/**
 * Refuses a database that came from outside unless it is sound and its schema is, word for word, the one that Viva made
 * in that version: a trigger or view of somebody else's would run with the student's next answer. Failed ARCHIVE_INVALID,
 * DATA_TOO_NEW.
 */
export function checkImported(database: string, archive: string): void {
  const invalid = (reason: string): never => fail("ARCHIVE_INVALID", { path: archive, reason });
  try {
    if (checkDatabase(database) === "damaged") invalid("its database is damaged");
    refuseTooNew(database);
    const found = openReader(database);
    try {
      found.pragma("trusted_schema = OFF");
      const version = schemaVersion(found);
      if (version === 0) invalid("its database is none of Viva's");
      if (schemaOf(found) !== expectedSchema(`${database}.expected`, version)) {
        invalid("its database is not built as Viva builds it");
      }
    } finally {
      found.close();
    }
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    invalid("its database cannot be read");
  } finally {
    for (const suffix of ["-wal", "-shm"]) rmSync(database + suffix, { force: true });
  }
}

function expectedSchema(path: string, version: number): string {
  const fresh = openWriter(path);
  try {
    upgrade(fresh, path, allMigrations.slice(0, version));
    return schemaOf(fresh);
  } finally {
    fresh.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  }
}

const part = z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() });

/** All but what SQLite makes for itself. */
function schemaOf(database: ReadDatabase): string {
  const parts = z
    .array(part)
    .parse(
      database
        .prepare(
          `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
        )
        .all(),
    );
  return JSON.stringify(parts);
}
