import { describe, expect, it } from "vitest";
import type { WriteDatabase } from "../database.ts";
import { openAtVersion } from "../testing/openAtVersion.ts";

function insertModel(database: WriteDatabase, id: string): void {
  database
    .prepare(
      `INSERT INTO model_files (id, path, file_key, use, origin, added_at, file)
      VALUES (@id, '/' || @id, 'key', 'answers', 'linked', 1, json_object('path', '/' || @id))`,
    )
    .run({ id });
  database
    .prepare(
      `INSERT INTO model_speeds (id, model_number, run)
      SELECT 'run of ' || id, number, '{}' FROM model_files WHERE id = ?`,
    )
    .run(id);
}

function opened(): WriteDatabase {
  const { database, migrateTo } = openAtVersion(20);
  migrateTo(21);
  insertModel(database, "a");
  return database;
}

describe("migration 21, models", () => {
  it("deletes the speeds of a model with it, and never gives a number again", () => {
    const database = opened();
    insertModel(database, "b");
    database.exec("DELETE FROM model_files WHERE id = 'b'");
    expect(database.prepare("SELECT id FROM model_speeds").pluck().all()).toEqual(["run of a"]);
    insertModel(database, "c");
    expect(database.prepare("SELECT number FROM model_files").pluck().all()).toEqual([1, 3]);
  });

  it.each([
    [
      "another model at the same path",
      "INSERT INTO model_files SELECT 2, 'b', path, file_key, use, origin, catalogue_id, added_at, sha256, file, address, removed FROM model_files",
    ],
    ["a header of another file", `UPDATE model_files SET file = '{"path":"/b"}'`],
    ["an unknown origin", "UPDATE model_files SET origin = 'stolen'"],
    ["an unknown use", "UPDATE model_files SET use = 'reranking'"],
    ["half a removal", "UPDATE model_files SET removed = 2"],
    ["half a checksum", "UPDATE model_files SET sha256 = 'abc'"],
    ["speeds of no model", "INSERT INTO model_speeds VALUES (9, 'x', 9, '{}')"],
    ["a second measurement", "INSERT INTO machine_probe VALUES (2, '{}')"],
  ])("refuses %s", (_, statement) => {
    const database = opened();
    expect(() => database.exec(statement)).toThrow(/constraint failed/);
  });
});
