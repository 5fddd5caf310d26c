import { describe, expect, it } from "vitest";
import type { WriteDatabase } from "../database.ts";
import { openAtVersion } from "../testing/openAtVersion.ts";

/** A committed check with an ended answer and a settled point, from which a card was kept. */
function insertCheck(database: WriteDatabase): void {
  database.exec(`
    INSERT INTO checks (id, created_at, stage, blind, committed_at, confidence, relevant, lined_up,
      topic, tags, origin, sources, columns, score, question, mine)
      VALUES ('c', 1, 'settled', 1, 2, 'sure', 1, 1, '', '[]', '{}', '{}', '[]', '{}',
        'Which inhaler?', 'A preventer.');
    INSERT INTO check_answers (check_number, column_kind, engine, state, text, passages_sent, replaced)
      SELECT number, 'model', '{}', '{"kind":"done"}', 'A reliever.', 0, 0 FROM checks;
    INSERT INTO kept_items (id, kind, front, back, created_at) VALUES ('k', 'card', 'F', 'B', 1);
    INSERT INTO check_rows (id, check_number, place, kind, claims, relations, evidence, verdict, note,
      settled_at, settled_by, card_id)
      SELECT 'r', number, 0, 'differ', '[1]', '[]', '[]', 'unsure', '', 1, 'ana', 'k' FROM checks;
  `);
}

function opened() {
  const { database } = openAtVersion(20);
  insertCheck(database);
  return database;
}

const found = (database: WriteDatabase, word: string) =>
  database.prepare("SELECT rowid FROM check_search WHERE check_search MATCH ?").pluck().all(word);

const isSound = (database: WriteDatabase) => {
  database.exec("INSERT INTO check_search (check_search, rank) VALUES ('integrity-check', 1)");
  return database.pragma("integrity_check", { simple: true }) === "ok";
};

describe("migration 20, checks", () => {
  it("deletes answers and points with their check, and never gives a check's number again", () => {
    const database = opened();
    database.exec("DELETE FROM checks");
    const left = ["check_answers", "check_rows"].map((table) =>
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0]);
    expect(found(database, "inhaler OR preventer OR reliever")).toEqual([]);
    database.exec("DELETE FROM kept_items");
    insertCheck(database);
    expect(database.prepare("SELECT number FROM checks").pluck().all()).toEqual([2]);
    expect(isSound(database)).toBe(true);
  });

  it("forgets a card that was discarded and keeps the point", () => {
    const database = opened();
    database.exec("DELETE FROM kept_items");
    expect(database.prepare("SELECT id, card_id FROM check_rows").raw().all()).toEqual([
      ["r", null],
    ]);
  });

  it.each([
    ["an unknown stage", "UPDATE checks SET stage = 'done'"],
    ["a reference from nowhere", "UPDATE checks SET reference = 'x'"],
    ["half a yes", "UPDATE checks SET blind = 2"],
    ["an unknown state", `UPDATE check_answers SET state = '{"kind":"hidden"}'`],
    ["a column that no engine writes", "UPDATE check_answers SET column_kind = 'mine'"],
    [
      "a column twice",
      "INSERT INTO check_answers SELECT 9, check_number, column_kind, engine, state, text, model, decoding, tokens, timings, budget, 0, 0, NULL, NULL FROM check_answers",
    ],
    ["an answer of no check", "UPDATE check_answers SET check_number = 9"],
    ["a point of no check", "UPDATE check_rows SET check_number = 9"],
    ["a point without claims", "UPDATE check_rows SET claims = '[]'"],
    ["half a settlement", "UPDATE check_rows SET settled_by = NULL"],
    ["a source of no settlement", opening("source = '{}'")],
    ["an unknown verdict", "UPDATE check_rows SET verdict = 'right'"],
    ["a card that is none", "UPDATE check_rows SET card_id = 'x'"],
  ])("refuses %s", (_, statement) => {
    const database = opened();
    expect(() => database.exec(statement)).toThrow("constraint");
  });

  it("finds all words of a check together, and follows every change of them", () => {
    const database = opened();
    expect(found(database, "inhaler AND preventer AND reliever")).toEqual([1]);
    database.exec("UPDATE checks SET mine = 'A spacer.'");
    expect(found(database, "preventer")).toEqual([]);
    expect(found(database, "spacer AND reliever")).toEqual([1]);
    database.exec("UPDATE check_answers SET text = 'A nebuliser.'");
    expect(found(database, "reliever")).toEqual([]);
    expect(found(database, "nebuliser")).toEqual([1]);
    database.exec("DELETE FROM check_answers");
    expect(found(database, "nebuliser")).toEqual([]);
    expect(found(database, "spacer")).toEqual([1]);
    expect(isSound(database)).toBe(true);
    database.exec("INSERT INTO check_search (check_search) VALUES ('rebuild')");
    expect(found(database, "spacer")).toEqual([1]);
    expect(isSound(database)).toBe(true);
  });

  it("does not find an answer while it is written or withheld", () => {
    const database = opened();
    database.exec(`UPDATE check_answers SET state = '{"kind":"waiting"}'`);
    expect(found(database, "reliever")).toEqual([]);
    const index = () => database.prepare("SELECT id, block FROM check_search_data").all();
    const before = index();
    database.exec("UPDATE check_answers SET text = 'A reliever first.'");
    expect(index()).toEqual(before);
    database.exec(`UPDATE check_answers SET state = '{"kind":"stopped"}'`);
    expect(found(database, "reliever")).toEqual([1]);
    database.exec("UPDATE checks SET committed_at = NULL");
    expect(found(database, "reliever")).toEqual([]);
    expect(found(database, "preventer")).toEqual([1]);
    expect(isSound(database)).toBe(true);
  });
});

/** A point that is open, with one column of a settlement left. */
function opening(column: string): string {
  return `UPDATE check_rows SET verdict = NULL, note = NULL, settled_at = NULL, settled_by = NULL, ${column}`;
}
