import { expect, it } from "vitest";
import { insertDocument, openAtVersion } from "../testing/openAtVersion.ts";

it("migration 10 holds one vector of each model for a passage, and deletes it with the passage", () => {
  const { database, migrateTo } = openAtVersion(9);
  insertDocument(database);
  migrateTo(10);
  database.exec(`
    INSERT INTO embedding_models (key) VALUES ('m'), ('n');
    INSERT INTO passage_vectors (model_number, passage_id, vector) VALUES (1, 1, x'00'), (2, 1, x'00');
    INSERT INTO vector_codes VALUES (1, 1, x'00'), (2, 1, x'00');
  `);
  const again =
    "INSERT INTO passage_vectors (model_number, passage_id, vector) VALUES (1, 1, x'01')";
  expect(() => database.exec(again)).toThrow("UNIQUE");
  database.exec("DELETE FROM documents");
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count("passage_vectors"), count("vector_codes")]).toEqual([0, 0]);
});
