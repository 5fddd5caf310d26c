import { describe, expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";
import { openTestStore } from "../testing/openTestStore.ts";

const id = "00000000-0000-4000-8000-000000000001";
const plan = {
  mode: "tutor",
  selection: { banks: [], subjects: [], tags: [], standings: [] },
  items: 1,
  timing: { per: "none" },
  order: "asInBank",
  opinion: null,
};

describe("migration 23, removed sessions", () => {
  it("leaves every session that is there, with its answers, and lets it be removed", () => {
    const { database, folder } = openAtVersion(22);
    insertItem(database);
    database
      .prepare("INSERT INTO sessions (id, plan, created_at) VALUES (?, ?, 1)")
      .run(id, JSON.stringify(plan));
    database.exec(`
      INSERT INTO session_banks SELECT 1, number FROM banks;
      INSERT INTO responses (session_number, place, item_number, chosen, locked_at, correct)
        SELECT 1, 0, number, 0, 2, 1 FROM items;
    `);
    database.close();
    const { practice } = openTestStore({ folder }).store;
    expect(practice.sessions()).toMatchObject([{ id, items: 1, answered: 1, right: 1 }]);
    practice.remove(id, 5);
    expect(practice.sessions()).toEqual([]);
    practice.restore(id);
    expect(practice.sessions()).toMatchObject([{ id, answered: 1 }]);
  });
});
