import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listBackups } from "./backups.ts";
import { dataPaths } from "./dataFolder.ts";
import { openReader, openWriter } from "./database.ts";
import { allMigrations, migrate, schemaVersion } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { startConversation } from "./testing/samples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { openTestStore, start } from "./testing/openTestStore.ts";

const newest = allMigrations.length;
const next = (up: Migration["up"]): Migration => ({ version: newest + 1, up });

/** A closed database with one conversation, opened for writing again. */
function existing() {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  store.close();
  const paths = dataPaths(folder);
  return { paths, database: openWriter(paths.database) };
}

describe("migrations", () => {
  it("are numbered without gaps, one file each", () => {
    expect(allMigrations.map(({ version }) => version)).toEqual(
      Array.from(allMigrations, (_, i) => i + 1),
    );
    const files = readdirSync(new URL("migrations", import.meta.url))
      .filter((name) => /^\d{3}-\w+\.ts$/.test(name))
      .map((name) => Number(name.slice(0, 3)));
    expect(files).toEqual(allMigrations.map(({ version }) => version));
  });

  it("copy an existing database to the backups first", () => {
    const { paths, database } = existing();
    const migrations = [...allMigrations, next((db) => db.exec("DROP TABLE model_deaths"))];
    migrate(database, { paths, at: start, migrations });
    expect(schemaVersion(database)).toBe(newest + 1);
    database.close();

    const [backup = "", ...others] = listBackups(paths);
    expect(others).toEqual([]);
    expect(backup).toBe(join(paths.backups, "viva-2026-01-15T09-30-00.000Z.db"));
    const copy = openReader(backup);
    expect(schemaVersion(copy)).toBe(newest);
    expect(copy.prepare("SELECT title FROM conversations").pluck().all()).toEqual(["kept"]);
    copy.close();
  });

  it("copy nothing when there is nothing to do", () => {
    const { paths, database } = existing();
    migrate(database, { paths, at: start });
    database.close();
    expect(listBackups(paths)).toEqual([]);
  });

  it("leave the database as it was when a step fails", () => {
    const { paths, database } = existing();
    const broken = next((db) => db.exec("DROP TABLE notices; SELECT * FROM nowhere;"));
    expect(() =>
      migrate(database, { paths, at: start, migrations: [...allMigrations, broken] }),
    ).toThrow("nowhere");
    expect(schemaVersion(database)).toBe(newest);
    expect(database.prepare("SELECT count(*) FROM notices").pluck().get()).toBe(0);
    database.close();
    expect(listBackups(paths)).toHaveLength(1);
  });

  it("refuse a database of a newer Viva and do not touch it", () => {
    const { paths, database } = existing();
    database.pragma(`user_version = ${newest + 1}`);
    database.close();
    expect(failureOf(() => openTestStore({ folder: paths.folder }))).toEqual({
      code: "DATA_TOO_NEW",
      data: { path: paths.database },
    });
    const untouched = openReader(paths.database);
    expect(schemaVersion(untouched)).toBe(newest + 1);
    untouched.close();
    expect(listBackups(paths)).toEqual([]);
  });
});
