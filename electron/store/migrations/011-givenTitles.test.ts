import { expect, it } from "vitest";
import { insertDocument, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 11 takes the titles of documents that are there for those of their files", () => {
  const { database, migrateTo } = openAtVersion(10);
  insertDocument(database);
  migrateTo(11);
  const given = () => database.prepare("SELECT title_given FROM documents").pluck().all();
  expect(given()).toEqual([0]);
  database.exec("UPDATE documents SET title_given = 1");
  expect(given()).toEqual([1]);
  expect(() => database.exec("UPDATE documents SET title_given = 2")).toThrow("CHECK");
});
