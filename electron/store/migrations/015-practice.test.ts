import { describe, expect, it } from "vitest";
import type { WriteDatabase } from "../database.ts";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

/** A session whose only item was answered and reviewed. */
function insertSession(database: WriteDatabase): void {
  insertItem(database);
  database.exec(`
    INSERT INTO sessions (id, plan, created_at) VALUES ('s', '{"mode":"tutor"}', 1);
    INSERT INTO session_banks SELECT 1, number FROM banks;
    INSERT INTO responses (session_number, place, item_number, chosen, locked_at, correct, rating)
      SELECT 1, 0, number, 0, 2, 1, 'good' FROM items;
    INSERT INTO schedules SELECT number, 9, 1, 1, 1, 0, 1, 0, 'review', 2 FROM items;
    INSERT INTO reviews (item_number, session_number, place, at, rating)
      SELECT number, 1, 0, 2, 'good' FROM items;
  `);
}

describe("migration 15, practice", () => {
  const open = () => {
    const { database } = openAtVersion(15);
    insertSession(database);
    const counts = (...tables: string[]) =>
      tables.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    return { database, counts };
  };

  it("deletes what was answered with its bank", () => {
    const { database, counts } = open();
    database.exec("DELETE FROM banks");
    expect(counts("responses", "schedules", "reviews", "session_banks")).toEqual([0, 0, 0, 0]);
  });

  it("keeps a review and its schedule when the session is deleted", () => {
    const { database, counts } = open();
    database.exec("DELETE FROM sessions");
    expect(counts("responses", "schedules", "reviews", "session_banks")).toEqual([0, 1, 1, 0]);
    const where = database.prepare("SELECT session_number, place FROM reviews").raw();
    expect(where.get()).toEqual([null, null]);
  });

  it.each([
    [
      "a place twice",
      "INSERT INTO responses (session_number, place, item_number) SELECT 1, 0, number FROM items",
    ],
    [
      "a review twice",
      "INSERT INTO reviews (item_number, session_number, place, at, rating) SELECT number, 1, 0, 2, 'good' FROM items",
    ],
    ["a schedule twice", "INSERT INTO schedules SELECT * FROM schedules"],
    ["a review of no response", "UPDATE reviews SET place = 5"],
    ["a response to no item", "UPDATE responses SET item_number = 9"],
    ["what is open but right", "UPDATE responses SET locked_at = NULL"],
    ["an unknown mode", `UPDATE sessions SET plan = '{"mode":"oral"}'`],
    ["an unknown rating", "UPDATE responses SET rating = 'fine'"],
    ["an unknown confidence", "UPDATE responses SET confidence = 'certain'"],
    ["time that runs backwards", "UPDATE responses SET spent_ms = -1"],
  ])("refuses %s", (_, statement) => {
    const { database } = open();
    expect(() => database.exec(statement)).toThrow("constraint");
  });
});
