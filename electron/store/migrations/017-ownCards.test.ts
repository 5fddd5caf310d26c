import { expect, it } from "vitest";
import { itemContent } from "../../contract/bank.ts";
import { json } from "../json.ts";
import { openAtVersion } from "../testing/openAtVersion.ts";

it("migration 17 makes the cards that were kept a bank, and notes none", () => {
  const { database, migrateTo } = openAtVersion(16);
  database.exec(`
    INSERT INTO kept_items (id, kind, front, back, created_at) VALUES
      ('n', 'note', 'Heading', 'Text', 1), ('k', 'card', 'Say "hi"', 'Back', 2),
      ('l', 'card', 'Say "hi"', 'Back', 3);
  `);
  migrateTo(17);
  const banks = database.prepare("SELECT name, origin, added_at FROM banks").raw().all();
  expect(banks).toEqual([["My cards", "own", 2]]);
  expect(database.prepare("SELECT id FROM items ORDER BY number").pluck().all()).toEqual([
    "k",
    "l",
  ]);
  const [content] = database.prepare("SELECT content FROM items").pluck().all();
  expect(json(itemContent).parse(content)).toEqual({
    kind: "card",
    stem: 'Say "hi"',
    back: "Back",
    images: { stem: [], answer: [] },
  });
});

it("migration 17 makes no bank where no card was kept", () => {
  const { database, migrateTo } = openAtVersion(16);
  database.exec(
    "INSERT INTO kept_items (id, kind, front, back, created_at) VALUES ('n', 'note', 'H', 'T', 1)",
  );
  migrateTo(17);
  expect(database.prepare("SELECT count(*) FROM banks").pluck().get()).toBe(0);
});
