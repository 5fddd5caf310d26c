import { describe, expect, it } from "vitest";
import type { WriteDatabase } from "../database.ts";
import { insertConversation, openAtVersion } from "../testing/openAtVersion.ts";

function matches(database: WriteDatabase, index: string, word: string): unknown[] {
  return database
    .prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid`)
    .pluck()
    .all(word);
}

describe("migration 2, search", () => {
  it("indexes what is already there", () => {
    const { database, migrateTo } = openAtVersion(1);
    insertConversation(database);
    migrateTo(2);
    expect(matches(database, "title_search", "asthma")).toEqual([1]);
    expect(matches(database, "message_search", "inhaler")).toEqual([1]);
    expect(matches(database, "message_search", "spirometry")).toEqual([1]);
    expect(matches(database, "message_search", "reliever")).toEqual([2]);
  });

  it("follows inserts, changes and deletions", () => {
    const { database } = openAtVersion(2);
    insertConversation(database);
    database.exec("UPDATE conversations SET title = 'Wheeze'");
    database.exec("UPDATE messages SET text = 'A preventer.' WHERE id = 'a'");
    expect(matches(database, "title_search", "asthma")).toEqual([]);
    expect(matches(database, "title_search", "wheeze")).toEqual([1]);
    expect(matches(database, "message_search", "reliever")).toEqual([]);
    expect(matches(database, "message_search", "preventer")).toEqual([2]);
    database.exec("UPDATE messages SET status = 'writing' WHERE id = 'a'");
    expect(matches(database, "message_search", "preventer")).toEqual([]);
    database.exec("UPDATE messages SET status = 'stopped' WHERE id = 'a'");
    expect(matches(database, "message_search", "preventer")).toEqual([2]);
    database.exec("DELETE FROM conversations");
    expect(matches(database, "title_search", "wheeze")).toEqual([]);
    expect(matches(database, "message_search", "inhaler OR preventer")).toEqual([]);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});
