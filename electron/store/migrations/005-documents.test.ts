import { describe, expect, it } from "vitest";
import { insertDocument, openAtVersion } from "../testing/openAtVersion.ts";

describe("migration 5, documents", () => {
  it("deletes pages, passages and tags with their document, and never gives a passage's id again", () => {
    const { database } = openAtVersion(5);
    insertDocument(database);
    const counts = () =>
      ["pages", "passages", "document_tags"].map((table) =>
        database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    expect(counts()).toEqual([1, 1, 1]);
    database.exec("DELETE FROM documents");
    expect(counts()).toEqual([0, 0, 0]);
    insertDocument(database);
    expect(database.prepare("SELECT id FROM passages").pluck().all()).toEqual([2]);
  });

  it.each([
    ["an unknown state", "UPDATE documents SET state = 'lost'"],
    ["a document that left at no time", "UPDATE documents SET state = 'removed'"],
    ["a current document that left", "UPDATE documents SET left_at = 1"],
    ["a passage of no page", "UPDATE passages SET page = 2"],
    ["an empty passage", "UPDATE passages SET end = start"],
    ["a page of no document", "UPDATE pages SET document_number = 9"],
    ["a page zero", "UPDATE pages SET number = 0"],
    ["half a size", "UPDATE pages SET width = 1"],
  ])("refuses %s", (_, statement) => {
    const { database } = openAtVersion(5);
    insertDocument(database);
    expect(() => database.exec(statement)).toThrow("constraint");
  });
});
