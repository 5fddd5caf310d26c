import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CheckRow } from "../../contract/check.ts";
import { carryOver } from "./carryOver.ts";
import { putClaim } from "./rows.ts";
import {
  claimWith,
  comparing,
  contents,
  freshRows,
  linedUp,
  rowWith,
  settling,
} from "./testing/boards.ts";

const mine = "Aspirin is given at once. Oxygen is given to everybody. Heparin follows.";
const model = "Aspirin is given at once. Morphine relieves the pain.";
const compared = comparing({ mine, model });

/** The same board with another text in the model's column. */
function rewritten(before: readonly CheckRow[], text: string): CheckRow[] {
  const after = comparing({ mine, model: text });
  return carryOver(before, linedUp(after), after);
}

function movedIn(rows: readonly CheckRow[]): string[] {
  return rows.flatMap(({ claims }) => claims.filter(({ moved }) => moved).map(({ text }) => text));
}

test("what was lined up before comes out the same, with its ids", () => {
  const before = freshRows(compared);
  expect(carryOver(before, linedUp(compared), compared)).toEqual(before);
});

test("what the student did comes out the same where no column has changed", () => {
  const fresh = freshRows(compared);
  const morphine = rowWith(fresh, "model", "Morphine");
  const put = putClaim(fresh, claimWith(fresh, "mine", "Oxygen"), morphine.id, compared);
  const apart = putClaim(put, claimWith(put, "model", "Aspirin"), null, compared);
  const before = settling(apart, rowWith(apart, "mine", "Oxygen"), "modelRight");
  const after = carryOver(before, linedUp(compared), compared);
  const byId = (a: CheckRow, b: CheckRow) => (a.id < b.id ? -1 : 1);
  expect(after.toSorted(byId)).toEqual(before.toSorted(byId));
});

test("a board without earlier rows is lined up as it is", () => {
  const rows = carryOver([], linedUp(compared), compared);
  expect(contents(rows)).toEqual(contents(freshRows(compared)));
  expect(movedIn(rows)).toEqual([]);
});

describe("a claim that was moved", () => {
  test("stays beside what stood there, when that is there still", () => {
    const fresh = freshRows(compared);
    const morphine = rowWith(fresh, "model", "Morphine");
    const before = putClaim(fresh, claimWith(fresh, "mine", "Oxygen"), morphine.id, compared);
    const after = rewritten(before, "Morphine relieves the pain. Statins are given later.");
    expect(rowWith(after, "mine", "Oxygen").id).toBe(morphine.id);
    expect(contents([rowWith(after, "mine", "Oxygen")])).toEqual([
      ["mine: Oxygen is given to everybody.", "model: Morphine relieves the pain."],
    ]);
    expect(movedIn(after)).toEqual(["Oxygen is given to everybody."]);
  });

  test("stands where the line-up puts it, when what it was put beside is gone", () => {
    const fresh = freshRows(compared);
    const morphine = rowWith(fresh, "model", "Morphine");
    const before = putClaim(fresh, claimWith(fresh, "mine", "Oxygen"), morphine.id, compared);
    const after = rewritten(before, "Oxygen is given to everybody.");
    expect(contents([rowWith(after, "mine", "Oxygen")])).toEqual([
      ["mine: Oxygen is given to everybody.", "model: Oxygen is given to everybody."],
    ]);
    expect(movedIn(after)).toEqual([]);
  });

  test("keeps the row of its own that it was given", () => {
    const fresh = freshRows(compared);
    const before = putClaim(fresh, claimWith(fresh, "mine", "Aspirin"), null, compared);
    const after = rewritten(before, "Aspirin is given at once. Statins are given later.");
    expect(contents([rowWith(after, "mine", "Aspirin")])).toEqual([
      ["mine: Aspirin is given at once."],
    ]);
    expect(movedIn(after)).toEqual(["Aspirin is given at once."]);
  });

  test("is rewritten with its column, and then is a claim like any other", () => {
    const fresh = freshRows(compared);
    const oxygen = rowWith(fresh, "mine", "Oxygen");
    const before = putClaim(fresh, claimWith(fresh, "model", "Morphine"), oxygen.id, compared);
    const after = rewritten(before, "Statins are given later.");
    expect(contents([rowWith(after, "mine", "Oxygen")])).toEqual([
      ["mine: Oxygen is given to everybody."],
    ]);
    expect(movedIn(after)).toEqual([]);
  });

  test("stays together with others that were put into one row of their own", () => {
    const fresh = freshRows(compared);
    const own = putClaim(fresh, claimWith(fresh, "mine", "Aspirin"), null, compared);
    const target = rowWith(own, "mine", "Aspirin").id;
    const before = putClaim(own, claimWith(own, "mine", "Heparin"), target, compared);
    const after = rewritten(before, "Statins are given later.");
    expect(contents([rowWith(after, "mine", "Aspirin")])).toEqual([
      ["mine: Aspirin is given at once.", "mine: Heparin follows."],
    ]);
  });
});

describe("a settlement", () => {
  test("stays with the student's claim, but not where the claim that it calls right is gone", () => {
    const fresh = freshRows(compared);
    const aspirin = rowWith(fresh, "mine", "Aspirin");
    const verdictAfter = (verdict: "mineRight" | "modelRight" | "unsure" | "noneRight") =>
      rowWith(
        rewritten(settling(fresh, aspirin, verdict), "Statins are given later."),
        "mine",
        "Aspirin",
      ).settled?.verdict ?? null;
    expect(verdictAfter("mineRight")).toBe("mineRight");
    expect(verdictAfter("unsure")).toBe("unsure");
    expect(verdictAfter("modelRight")).toBeNull();
    expect(verdictAfter("noneRight")).toBeNull();
  });

  test("stays with the first claim of a row that the student lacks, wherever it now begins", () => {
    const fresh = freshRows(compared);
    const morphine = rowWith(fresh, "model", "Morphine");
    const cardId = randomUUID();
    const before = settling(fresh, morphine, "modelRight").map((row) =>
      row.id === morphine.id ? { ...row, cardId } : row,
    );
    const after = rewritten(before, "First of all comes a history. Morphine relieves the pain.");
    expect(rowWith(after, "model", "Morphine")).toMatchObject({
      id: morphine.id,
      settled: { verdict: "modelRight" },
      cardId,
    });
  });

  test("goes with its claim", () => {
    const fresh = freshRows(compared);
    const before = settling(fresh, rowWith(fresh, "model", "Morphine"), "modelRight");
    const after = rewritten(before, "Statins are given later.");
    expect(after.flatMap(({ settled }) => settled ?? [])).toEqual([]);
  });

  test("that all are wrong is open again once somebody else speaks of it", () => {
    const fresh = freshRows(compared);
    const before = settling(fresh, rowWith(fresh, "mine", "Oxygen"), "noneRight");
    const alone = rewritten(before, "Statins are given later.");
    expect(rowWith(alone, "mine", "Oxygen").settled?.verdict).toBe("noneRight");
    const joined = rewritten(before, "Oxygen is given to everybody.");
    expect(rowWith(joined, "mine", "Oxygen").claims).toHaveLength(2);
    expect(rowWith(joined, "mine", "Oxygen").settled).toBeNull();
  });
});

test("a card stays with any claim of its row, so that none is made twice", () => {
  const before = freshRows(comparing({ model, reference: "Morphine relieves the pain." })).map(
    (row) => ({ ...row, cardId: randomUUID() }),
  );
  const changed = comparing({ model: "Statins help.", reference: "Morphine relieves the pain." });
  const after = carryOver(before, linedUp(changed), changed);
  const row = rowWith(before, "reference", "Morphine");
  expect(row.claims).toHaveLength(2);
  expect(rowWith(after, "reference", "Morphine").cardId).toBe(row.cardId);
});
