import { describe, expect, it } from "vitest";
import { insertConversation, openAtVersion } from "../testing/openAtVersion.ts";

describe("migration 1, conversations", () => {
  it("holds a conversation and deletes its messages with it", () => {
    const { database } = openAtVersion(1);
    insertConversation(database);
    const count = database.prepare("SELECT count(*) FROM messages").pluck();
    expect(count.get()).toBe(2);
    database.exec("DELETE FROM conversations");
    expect(count.get()).toBe(0);
  });

  it.each([
    ["a conversation without its chosen message", "UPDATE conversations SET chosen_id = 'x'"],
    ["a message of no conversation", "UPDATE messages SET conversation_id = 'x'"],
    ["a message below none", "UPDATE messages SET parent_id = 'x'"],
    ["a message twice", "UPDATE messages SET id = 'q'"],
    ["an unknown role", "UPDATE messages SET role = 'system'"],
    ["an answer to nothing", "UPDATE messages SET parent_id = NULL WHERE id = 'a'"],
    ["an answer without its state", "UPDATE messages SET status = NULL WHERE id = 'a'"],
    ["a question without its words", "UPDATE messages SET question = NULL WHERE id = 'q'"],
    ["a date that is none", "UPDATE messages SET created_at = 'today'"],
    ["a question deleted from under its answer", "DELETE FROM messages WHERE id = 'q'"],
  ])("refuses %s", (_, statement) => {
    const { database } = openAtVersion(1);
    insertConversation(database);
    expect(() => database.exec(statement)).toThrow(/constraint|cannot store TEXT/);
  });
});
