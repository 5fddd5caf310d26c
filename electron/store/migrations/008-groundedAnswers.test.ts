import { expect, it } from "vitest";
import { insertConversation, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 8 says of older answers that they had no sources", () => {
  const { database, migrateTo } = openAtVersion(7);
  insertConversation(database);
  migrateTo(8);
  const rows = database.prepare("SELECT sources, passages, grounding, topic FROM messages").raw();
  expect(rows.all()).toEqual([
    [null, null, null, null],
    ['{"mode":"none"}', "[]", null, null],
  ]);
});
