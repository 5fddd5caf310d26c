import { expect, it } from "vitest";
import { insertConversation, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 9 deletes prompts and decisions with their answer, and keeps what was kept", () => {
  const { database, migrateTo } = openAtVersion(8);
  insertConversation(database);
  migrateTo(9);
  database.exec(`
    INSERT INTO prompts (id, answer_id, kind, danger, start, end, claim, prompt)
      VALUES ('p', 'a', 'dose', 5, 0, 1, 'c', 'p');
    INSERT INTO decisions VALUES (1, 'wrong', NULL, '', 1, 'ada');
    INSERT INTO kept_items (id, kind, front, back, created_at, answer_id, conversation_id)
      VALUES ('k', 'card', 'f', 'b', 1, 'a', 'c');
  `);
  expect(() => database.exec("UPDATE prompts SET danger = 6")).toThrow("CHECK");
  expect(() => database.exec("UPDATE decisions SET verdict = 'maybe'")).toThrow("CHECK");
  expect(() => database.exec("INSERT INTO decisions SELECT * FROM decisions")).toThrow("UNIQUE");
  database.exec("DELETE FROM conversations");
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count("prompts"), count("decisions"), count("kept_items")]).toEqual([0, 0, 1]);
  const owner = database.prepare("SELECT answer_id, conversation_id FROM kept_items").raw();
  expect(owner.get()).toEqual([null, null]);
});
