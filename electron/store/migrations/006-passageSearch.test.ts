import { expect, it } from "vitest";
import { insertDocument, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 6 keeps the passages of current documents findable by text, headings and title", () => {
  const { database } = openAtVersion(6);
  insertDocument(database);
  const found = (words: string) =>
    database
      .prepare("SELECT count(*) FROM passage_search WHERE passage_search MATCH ?")
      .pluck()
      .get(words);
  const all = (...words: string[]) => words.map(found);
  expect(all("pumping", "chamber", "chambers", "physiology", "nchambers")).toEqual([1, 1, 1, 1, 0]);
  database.exec("UPDATE documents SET title = 'Anatomy'");
  expect(all("pumping", "physiology", "anatomy")).toEqual([1, 0, 1]);
  database.exec("UPDATE documents SET state = 'removed', left_at = 1, title = 'Heart'");
  expect(all("pumping", "anatomy", "heart")).toEqual([0, 0, 0]);
  database.exec("UPDATE documents SET title = 'Cor'");
  expect(all("cor")).toEqual([0]);
  database.exec("UPDATE documents SET state = 'current', left_at = NULL");
  expect(all("pumping", "cor")).toEqual([1, 1]);
  database.exec("DELETE FROM documents");
  expect(all("pumping", "cor")).toEqual([0, 0]);
  database.exec("INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)");
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
});
