import { expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 19 leaves items that were never edited without another hash", () => {
  const { database, migrateTo } = openAtVersion(18);
  insertItem(database);
  migrateTo(19);
  expect(database.prepare("SELECT imported_hash FROM items").pluck().all()).toEqual([null]);
});
