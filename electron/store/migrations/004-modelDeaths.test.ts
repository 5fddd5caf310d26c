import { expect, it } from "vitest";
import { openAtVersion } from "../testing/openAtVersion.ts";

it("migration 4 holds one count for each model file", () => {
  const { database, migrateTo } = openAtVersion(3);
  migrateTo(4);
  const insert = database.prepare("INSERT INTO model_deaths VALUES (?, ?, ?)");
  insert.run("/a.gguf 10 1", 3, 100);
  expect(() => insert.run("/a.gguf 10 1", 1, 200)).toThrow("UNIQUE");
  expect(() => insert.run("/b.gguf 10 1", 0, 200)).toThrow("CHECK");
  expect(database.prepare("SELECT * FROM model_deaths").raw().all()).toEqual([
    ["/a.gguf 10 1", 3, 100],
  ]);
});
