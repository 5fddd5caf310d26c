import { expect, it } from "vitest";
import { openAtVersion } from "../testing/openAtVersion.ts";

it("migration 3 holds one date for each version of the notice", () => {
  const { database, migrateTo } = openAtVersion(2);
  migrateTo(3);
  const insert = database.prepare("INSERT INTO notices VALUES (?, ?)");
  insert.run("1", 100);
  insert.run("2", 200);
  expect(() => insert.run("1", 300)).toThrow("UNIQUE");
  expect(() => insert.run("3", null)).toThrow("NOT NULL");
  expect(database.prepare("SELECT * FROM notices").raw().all()).toEqual([
    ["1", 100],
    ["2", 200],
  ]);
});
