import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckRow } from "../../contract/check.ts";
import { putClaim } from "./rows.ts";
import { claimWith, comparing, contents, freshRows, rowWith, settling } from "./testing/boards.ts";

const mine = "Aspirin is given at once. Oxygen is given to everybody.";
const model = "Aspirin is given at once. Morphine relieves the pain.";
const compared = comparing({ mine, model });

test("rows have ids of their own, and evidence names its claim", () => {
  const text = "Aspirin is given at once in myocardial infarction.";
  const passage = {
    passageId: 1,
    documentId: randomUUID(),
    title: "Handbook",
    kind: "text",
    page: 1,
    pageLabel: "1",
    heading: [],
    text,
    start: 0,
    end: text.length,
  } as const;
  const rows = freshRows(comparing({ mine: text, model: text }, [{ ...passage, heading: [] }]));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const named = rows.flatMap(({ evidence, claims }) =>
    evidence.map(
      ({ claimId, column }) => claims.find(({ id }) => id === claimId)?.column === column,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named).not.toContain(false);
});

describe("putClaim", () => {
  test("takes a claim into another row, where it stands by its column, and judges both anew", () => {
    const rows = freshRows(compared);
    const morphine = rowWith(rows, "model", "Morphine");
    const oxygen = claimWith(rows, "mine", "Oxygen");
    const put = putClaim(rows, oxygen, morphine.id, compared);
    const row = rowWith(put, "mine", "Oxygen");
    expect(row.id).toBe(morphine.id);
    expect(row.claims.map(({ column, moved }) => [column, moved])).toEqual([
      ["mine", true],
      ["model", false],
    ]);
    expect(morphine.kind).toBe("onlyHere");
    expect(row.kind).not.toBe("onlyHere");
    expect(row.relations).toHaveLength(1);
    // The row that it was alone in is gone.
    expect(put).toHaveLength(rows.length - 1);
  });

  test("gives a claim a row of its own after the one it leaves", () => {
    const rows = freshRows(compared);
    const shared = rowWith(rows, "mine", "Aspirin");
    expect(shared.claims).toHaveLength(2);
    const put = putClaim(rows, claimWith(rows, "model", "Aspirin"), null, compared);
    const at = put.findIndex(({ id }) => id === shared.id);
    expect(contents(put.slice(at, at + 2))).toEqual([
      ["mine: Aspirin is given at once."],
      ["model: Aspirin is given at once."],
    ]);
    expect(put[at]).toMatchObject({ kind: "onlyHere", relations: [] });
    expect(put[at + 1]?.claims[0]?.moved).toBe(true);
  });

  test("opens what changed again, keeps its card, and leaves the others alone", () => {
    const fresh = freshRows(compared);
    const [aspirin, morphine] = [
      rowWith(fresh, "mine", "Aspirin"),
      rowWith(fresh, "model", "Morphine"),
    ];
    const cardId = randomUUID();
    const rows = settling(settling(fresh, aspirin, "mineRight"), morphine, "modelRight").map(
      (row) => ({
        ...row,
        cardId: row.id === morphine.id ? cardId : null,
      }),
    );
    const put = putClaim(rows, claimWith(rows, "mine", "Oxygen"), morphine.id, compared);
    expect(put.find(({ id }) => id === morphine.id)).toMatchObject({ settled: null, cardId });
    expect(put.find(({ id }) => id === aspirin.id)).toEqual(
      rows.find(({ id }) => id === aspirin.id),
    );
  });

  test("changes nothing where the claim is already", () => {
    const rows = freshRows(compared);
    const oxygen = claimWith(rows, "mine", "Oxygen");
    expect(putClaim(rows, oxygen, null, compared)).toEqual(rows);
    expect(putClaim(rows, oxygen, rowWith(rows, "mine", "Oxygen").id, compared)).toEqual(rows);
  });

  test("fails with claims and rows that are not there", () => {
    const rows = freshRows(compared);
    const oxygen = claimWith(rows, "mine", "Oxygen");
    expect(() => putClaim(rows, randomUUID(), null, compared)).toThrow("POINT_MISSING");
    expect(() => putClaim(rows, oxygen, randomUUID(), compared)).toThrow("POINT_MISSING");
  });

  test("never loses or doubles a claim, whatever is moved where", () => {
    const ids = (rows: readonly CheckRow[]) =>
      rows.flatMap(({ claims }) => claims.map(({ id }) => id)).toSorted();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 12 }), (moves) => {
        let rows = freshRows(compared);
        const before = ids(rows);
        for (const [claim, row] of moves) {
          const claimId = before[claim % before.length] ?? "";
          const rowId = row === null ? null : (rows[row % rows.length]?.id ?? null);
          rows = putClaim(rows, claimId, rowId, compared);
        }
        expect(ids(rows)).toEqual(before);
        expect(rows.every(({ claims }) => claims.length > 0)).toBe(true);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });
});
