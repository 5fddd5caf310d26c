import { expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 14 keeps everything that can be read of an item findable, and nothing else", () => {
  const { database } = openAtVersion(14);
  insertItem(database);
  const found = (...words: string[]) =>
    words.map((word) =>
      database
        .prepare("SELECT count(*) FROM item_search WHERE item_search MATCH ?")
        .pluck()
        .get(word),
    );
  const check = () =>
    database.exec("INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 1)");
  expect(found("abstract", "troponin", "infarct", "slow", "explained")).toEqual([1, 1, 1, 1, 1]);
  expect(found("choice", "why", "exam")).toEqual([0, 0, 0]);
  database.exec("UPDATE items SET content = json_set(content, '$.stem', 'Wheeze?'), subject = 'x'");
  expect(found("troponin", "wheeze", "slow")).toEqual([0, 1, 1]);
  check();
  database.exec("INSERT INTO item_search (item_search) VALUES ('rebuild')");
  expect(found("troponin", "wheeze", "slow")).toEqual([0, 1, 1]);
  database.exec("DELETE FROM banks");
  expect(found("wheeze", "slow")).toEqual([0, 0]);
  check();
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
});
