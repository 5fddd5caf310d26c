import { describe, expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

const tables = ["items", "item_tags", "item_images"];

describe("migration 13, banks", () => {
  it("deletes items with their bank, and never gives an item's number again", () => {
    const { database } = openAtVersion(13);
    insertItem(database);
    const counts = () =>
      tables.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    expect(counts()).toEqual([1, 1, 1]);
    database.exec("DELETE FROM banks");
    expect(counts()).toEqual([0, 0, 0]);
    insertItem(database);
    expect(database.prepare("SELECT number FROM items").pluck().all()).toEqual([2]);
    expect(database.prepare("SELECT bank_id FROM bank_imports").pluck().all()).toEqual([null, "b"]);
  });

  it.each([
    [
      "two banks of one name",
      "INSERT INTO banks SELECT 9, 'x', name, 'file', NULL, '', 1, NULL FROM banks",
    ],
    ["an own bank that was removed", "UPDATE banks SET origin = 'own', removed_at = 1"],
    ["an unknown kind", "UPDATE items SET kind = 'essay'"],
    ["a kind that is not the content's", "UPDATE items SET kind = 'card', key = NULL"],
    ["a key that is not the content's", "UPDATE items SET key = 1"],
    [
      "a question without its key",
      `UPDATE items SET key = NULL, content = '{"kind":"choice","options":[1]}'`,
    ],
    [
      "a key that names no option",
      "UPDATE items SET key = 2, content = json_set(content, '$.key', 2)",
    ],
    ["options that are not the content's", "UPDATE items SET options = 3"],
    ["an item of no bank", "UPDATE items SET bank_number = 9"],
    [
      "an item twice",
      "INSERT INTO items SELECT 9, 'x', bank_number, 0, NULL, NULL, kind, key, options, '', '', content_hash, '', NULL, '[]', content FROM items",
    ],
    ["half a suspension", "UPDATE items SET suspended = 2"],
    ["an import into no bank", "UPDATE bank_imports SET bank_id = 'x'"],
  ])("refuses %s", (_, statement) => {
    const { database } = openAtVersion(13);
    insertItem(database);
    expect(() => database.exec(statement)).toThrow("constraint");
  });

  it("gives the name of a removed bank again", () => {
    const { database } = openAtVersion(13);
    insertItem(database);
    database.exec("UPDATE banks SET removed_at = 1");
    database.exec("INSERT INTO banks SELECT 9, 'x', name, 'file', NULL, '', 1, NULL FROM banks");
    expect(database.prepare("SELECT count(*) FROM banks").pluck().get()).toBe(2);
  });
});
