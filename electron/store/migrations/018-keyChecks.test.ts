import { expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 18 holds one check of an item's key, and deletes it with its item", () => {
  const { database, migrateTo } = openAtVersion(17);
  insertItem(database);
  migrateTo(18);
  const add = () =>
    database.exec("INSERT INTO key_checks (item_number, confirmed_at) SELECT number, 1 FROM items");
  add();
  expect(add).toThrow("UNIQUE");
  expect(() => database.exec("UPDATE key_checks SET item_number = 9")).toThrow("FOREIGN KEY");
  database.exec("DELETE FROM banks");
  expect(database.prepare("SELECT count(*) FROM key_checks").pluck().get()).toBe(0);
});
