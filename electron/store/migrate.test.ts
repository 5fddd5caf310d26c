import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleBackup } from "./backups/assembleBackup.ts";
import { listBackups, readNote } from "./backups/backupNotes.ts";
import { dataPaths } from "./dataFolder.ts";
import { openReader, openWriter } from "./database.ts";
import { allMigrations, schemaVersion, upgrade } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { startConversation } from "./testing/samples.ts";
import { failureOf } from "./testing/failureOf.ts";
import { insertConversation, openAtVersion } from "./testing/openAtVersion.ts";
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

  it("are made after a backup of an existing database", () => {
    const { database, folder } = openAtVersion(newest - 1);
    insertConversation(database);
    database.close();
    openTestStore({ folder });
    const paths = dataPaths(folder);
    const [path = "", ...others] = listBackups(paths);
    expect(others).toEqual([]);
    const note = readNote(path);
    expect(note).toMatchObject({ why: "update", at: start, contents: { conversations: 1 } });
    if (note === null) throw new Error("there is no note");
    const copied = join(folder, "copy.db");
    assembleBackup(path, note, copied);
    const copy = openReader(copied);
    expect(schemaVersion(copy)).toBe(newest - 1);
    copy.close();
  });

  it("make no backup when there is nothing to do", () => {
    const { paths, database } = existing();
    upgrade(database, paths.database);
    database.close();
    openTestStore({ folder: paths.folder });
    expect(listBackups(paths)).toEqual([]);
  });

  it("leave the database as it was when a step fails", () => {
    const { paths, database } = existing();
    const broken = next((db) => db.exec("DROP TABLE notices; SELECT * FROM nowhere;"));
    expect(() => upgrade(database, paths.database, [...allMigrations, broken])).toThrow("nowhere");
    expect(schemaVersion(database)).toBe(newest);
    expect(database.prepare("SELECT count(*) FROM notices").pluck().get()).toBe(0);
    database.close();
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
