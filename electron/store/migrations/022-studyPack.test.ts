import { describe, expect, it } from "vitest";
import { openAtVersion } from "../testing/openAtVersion.ts";

describe("migration 22, the study pack", () => {
  it.each([
    ["a second pack", `INSERT INTO study_pack VALUES (2, '1', '[]')`],
    ["articles that are no list", `INSERT INTO study_pack VALUES (1, '1', '{}')`],
  ])("refuses %s", (_, statement) => {
    const { database, migrateTo } = openAtVersion(21);
    migrateTo(22);
    expect(() => database.exec(statement)).toThrow(/constraint failed/);
  });
});
