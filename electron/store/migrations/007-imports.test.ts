import { expect, it } from "vitest";
import { openAtVersion } from "../testing/openAtVersion.ts";

it("migration 7 holds each import and each watched folder once", () => {
  const { database, migrateTo } = openAtVersion(6);
  migrateTo(7);
  const add = database.prepare(
    "INSERT INTO imports (id, name, bytes, path, origin, staged, state) VALUES (?, 'n', 1, 'p', 'o', ?, '{}')",
  );
  add.run("i", 1);
  expect(() => add.run("i", 0)).toThrow("UNIQUE");
  expect(() => add.run("j", 2)).toThrow("CHECK");
  const watch = database.prepare("INSERT INTO watched_folders (path) VALUES (?)");
  watch.run("/a");
  expect(() => watch.run("/a")).toThrow("UNIQUE");
});
