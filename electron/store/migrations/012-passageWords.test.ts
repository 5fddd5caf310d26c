import { expect, it } from "vitest";
import { insertDocument, openAtVersion } from "../testing/openAtVersion.ts";

const words = ["chamber", "heart", "physiolog", "pump", "the", "two"];
const allWords = "SELECT term FROM passage_words ORDER BY term";

it("migration 12 lists the terms of the passages that are there", () => {
  const { database, migrateTo } = openAtVersion(11);
  insertDocument(database);
  migrateTo(12);
  expect(database.prepare(allWords).pluck().all()).toEqual(words);
});

it("migration 12 does so too when the index is broken", () => {
  const { database, migrateTo } = openAtVersion(11);
  insertDocument(database);
  database.unsafeMode(true);
  database.exec("UPDATE passage_search_data SET block = randomblob(50) WHERE id > 10");
  migrateTo(12);
  expect(database.prepare(allWords).pluck().all()).toEqual(words);
});
