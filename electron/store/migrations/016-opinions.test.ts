import { expect, it } from "vitest";
import { insertItem, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 16 holds one opinion on an item for each way of asking, and deletes it with its item", () => {
  const { database } = openAtVersion(16);
  insertItem(database);
  database.exec(`
    INSERT INTO opinion_ways (model, quantization, profile, mode, shots, samples, prompt_version)
      VALUES ('m', 'q', 'p', 'letter', 0, 1, '1'), ('m', 'q', 'p', 'vote', 0, 5, '1');
    INSERT INTO opinions (item_number, way_number, chosen, opinion)
      SELECT items.number, opinion_ways.number, 0, '{}' FROM items, opinion_ways;
    INSERT INTO opinion_runs (id, bank_id, settings, state, started_at) VALUES ('r', 'b', '{}', '{}', 1);
  `);
  const twice = (columns: string, table: string) => () =>
    database.exec(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table}`);
  expect(twice("item_number, way_number, opinion", "opinions")).toThrow("UNIQUE");
  expect(
    twice("model, quantization, profile, mode, shots, samples, prompt_version", "opinion_ways"),
  ).toThrow("UNIQUE");
  expect(() => database.exec("UPDATE opinion_ways SET mode = 'guess'")).toThrow("CHECK");
  database.exec("DELETE FROM banks");
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count("opinions"), count("opinion_runs")]).toEqual([0, 0]);
});
