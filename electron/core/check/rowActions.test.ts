// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Check } from "../../contract/check.ts";
import { claimWith, rowWith } from "./testing/boards.ts";
import {
  addDocument,
  againstReference,
  openChecks,
  says,
  typed,
  until,
} from "./testing/openChecks.ts";

const question = "How is angina treated?";
const mine = "Nitrates relieve the pain. Morphine is given to everybody.";
const key = "Nitrates relieve the pain. Aspirin 75 mg is given daily.";

/** A board of the student's answer and a reference. */
async function openBoard(reference = key, changes: Parameters<typeof typed>[1] = {}) {
  const opened = openChecks();
  const check = await opened.checks.begin({ ...againstReference(question, reference), ...changes });
  const checkId = check.id;
  const board = await opened.checks.commit({ checkId, text: mine, confidence: "sure" });
  return { ...opened, checkId, board };
}

/** A board of the student's answer and the model's. */
async function openModelBoard(text: string) {
  const opened = openChecks();
  const { id: checkId } = await opened.checks.begin(typed(question));
  says(opened.models.model, text);
  await until(
    opened.checks,
    checkId,
    ({ answers }) => answers[0]?.state.kind === "hidden" && answers[0].state.ready,
  );
  const board = await opened.checks.commit({ checkId, text: mine, confidence: "sure" });
  return { ...opened, checkId, board };
}

const settled = (check: Check) => check.rows.map(({ settled }) => settled?.verdict ?? null);

describe("moveClaim", () => {
  test("is kept, with what follows for the score", async () => {
    const { checks, store, checkId, board } = await openBoard();
    const claimId = claimWith(board.rows, "mine", "Morphine");
    const rowId = rowWith(board.rows, "reference", "Aspirin").id;
    const moved = checks.moveClaim({ checkId, claimId, rowId });
    expect(moved.rows).toHaveLength(board.rows.length - 1);
    expect(rowWith(moved.rows, "mine", "Morphine").id).toBe(rowId);
    expect(store.checks.get(checkId)).toMatchObject({
      rows: moved.rows,
      score: moved.score,
      stage: moved.stage,
    });
    expect(moved.score).not.toEqual(board.score);
  });

  test("fails without the claim or the row, and before there are rows", async () => {
    const { checks, checkId, board } = await openBoard();
    const claimId = claimWith(board.rows, "mine", "Morphine");
    const move = (claim: string, rowId: string | null) =>
      checks.moveClaim({ checkId, claimId: claim, rowId });
    expect(() => move(randomUUID(), null)).toThrow("POINT_MISSING");
    expect(() => move(claimId, randomUUID())).toThrow("POINT_MISSING");
    const { id } = await checks.begin(againstReference(question, key));
    expect(() => checks.moveClaim({ checkId: id, claimId, rowId: null })).toThrow("POINT_MISSING");
    expect(() => checks.keepMissed(id)).toThrow("POINT_MISSING");
  });
});

describe("settle", () => {
  test("keeps who decided what, when, and opens it again", async () => {
    const { checks, checkId, board, time } = await openModelBoard("Nitrates relieve the pain.");
    const rowId = rowWith(board.rows, "mine", "Morphine").id;
    const source = { kind: "typed", text: "Ward round" } as const;
    time.at += 60_000;
    const after = checks.settle({
      checkId,
      rowId,
      verdict: "noneRight",
      source,
      note: " Not so. ",
    });
    expect(rowWith(after.rows, "mine", "Morphine").settled).toEqual({
      verdict: "noneRight",
      source,
      note: "Not so.",
      at: time.at,
      by: "ada",
    });
    expect(after.score.wrong).toBe(1);
    const reopened = checks.settle({ checkId, rowId, verdict: null, source: null, note: "" });
    expect(settled(reopened)).toEqual(board.rows.map(() => null));
    expect(reopened.score).toEqual(board.score);
  });

  test("takes a passage of the library with the sentence that bears on the right claim", async () => {
    const { checks, store, checkId, board } = await openModelBoard("Aspirin 75 mg is given daily.");
    addDocument(store, "Bed rest is old. Aspirin 75 mg daily is given to all with angina.");
    const filters = { documents: [], tags: [], folders: [] };
    const [hit] = store.library.search({ query: "aspirin", filters, limit: 1, vector: null });
    const rowId = rowWith(board.rows, "model", "Aspirin").id;
    const settle = (passageId: number) =>
      checks.settle({
        checkId,
        rowId,
        verdict: "modelRight",
        source: { kind: "passage", passageId },
        note: "",
      });
    expect(
      rowWith(settle(hit?.passageId ?? 0).rows, "model", "Aspirin").settled?.source,
    ).toMatchObject({
      kind: "passage",
      passage: { passageId: hit?.passageId },
      quote: "Aspirin 75 mg daily is given to all with angina.",
    });
    expect(() => settle(99_999)).toThrow("DOCUMENT_MISSING");
  });

  test("still takes a passage of the check when its document is gone", async () => {
    const opened = openChecks();
    const documentId = addDocument(
      opened.store,
      "Nitrates relieve the pain of angina when it is treated.",
    );
    const { id: checkId } = await opened.checks.begin({
      ...againstReference(question, key),
      sources: { mode: "auto", without: [] },
    });
    const board = await opened.checks.commit({ checkId, text: mine, confidence: "sure" });
    const [passage] = board.passages;
    opened.store.library.remove(documentId, 1);
    const { rows } = opened.checks.settle({
      checkId,
      rowId: board.rows[0]?.id ?? "",
      verdict: "mineRight",
      source: { kind: "passage", passageId: passage?.passageId ?? 0 },
      note: "",
    });
    expect(rows[0]?.settled?.source).toMatchObject({ passage: { documentId } });
  });

  test("fails without the row, and for a column that the check has not", async () => {
    const { checks, checkId, board } = await openBoard();
    const settle = (rowId: string, verdict: "mineRight" | "modelRight" | "secondRight") =>
      checks.settle({ checkId, rowId, verdict, source: null, note: "" });
    expect(() => settle(randomUUID(), "mineRight")).toThrow("POINT_MISSING");
    const rowId = board.rows[0]?.id ?? "";
    expect(() => settle(rowId, "modelRight")).toThrow("BAD_ARGUMENT");
    expect(() => settle(rowId, "secondRight")).toThrow("BAD_ARGUMENT");
  });
});

describe("cards", () => {
  test("keep makes a card of a row, once; more of it changes its words", async () => {
    const { checks, store, checkId, board } = await openBoard();
    const rowId = rowWith(board.rows, "reference", "Aspirin").id;
    const keep = (front: string, back: string) => checks.keep({ checkId, rowId, front, back });
    const cardId = rowWith(keep("Dose?", "75 mg").rows, "reference", "Aspirin").cardId;
    expect(store.verify.kept.list()).toMatchObject([
      { id: cardId, kind: "card", front: "Dose?", back: "75 mg", source: null, answerId: null },
    ]);
    keep("Daily dose?", "75 mg of aspirin");
    expect(store.verify.kept.list()).toMatchObject([
      { id: cardId, front: "Daily dose?", back: "75 mg of aspirin" },
    ]);
    // It is practised like any other card.
    expect(store.banks.item(cardId ?? "").content).toMatchObject({ stem: "Daily dose?" });
    expect(() => checks.keep({ checkId, rowId: randomUUID(), front: "a", back: "b" })).toThrow(
      "POINT_MISSING",
    );
  });

  test("a card has the source of the settlement, else the passage that bears it out", async () => {
    const opened = openChecks();
    addDocument(opened.store, "Nitrates relieve the pain of angina when angina is treated.");
    const { id: checkId } = await opened.checks.begin({
      ...againstReference(question, "Nitrates relieve the pain of angina."),
      sources: { mode: "auto", without: [] },
    });
    const board = await opened.checks.commit({ checkId, text: "Morphine.", confidence: "sure" });
    const rowId = rowWith(board.rows, "reference", "Nitrates").id;
    opened.checks.keep({ checkId, rowId, front: "a", back: "b" });
    expect(opened.store.verify.kept.list()[0]?.source).toMatchObject({
      kind: "passage",
      passage: { title: "Ward handbook" },
      quote: expect.stringContaining("Nitrates"),
    });
  });

  test("keepMissed makes one card of everything that the key has and the student lacks or has wrong", async () => {
    const { checks, store, checkId, board } = await openBoard(
      `${key} Beta blockers slow the heart. Statins lower cholesterol.`,
    );
    expect(board.score).toMatchObject({ missed: 3 });
    const rowId = rowWith(board.rows, "reference", "Statins").id;
    checks.keep({ checkId, rowId, front: "Statins?", back: "They lower cholesterol." });
    const { check, kept } = checks.keepMissed(checkId);
    expect(kept).toBe(2);
    const cards = store.verify.kept.list();
    const asked = cards.map(({ front, back }) => [front, back]);
    const lacked = `${question}\n\nYour answer lacked one more point than these. Which one?\n`;
    expect(asked).toContainEqual([
      expect.stringMatching(/Beta blockers[^]*Statins/u),
      "Aspirin 75 mg is given daily.",
    ]);
    for (const [front = "", back = ""] of asked.filter(([front]) => front !== "Statins?")) {
      expect(front.startsWith(lacked)).toBe(true);
      expect(front).not.toContain(back);
    }
    expect(rowWith(check.rows, "reference", "Aspirin").cardId).not.toBeNull();
    expect(checks.keepMissed(checkId).kept).toBe(0);
    expect(store.verify.kept.list()).toHaveLength(3);
  });

  test("keepMissed answers with the whole key where the point is a mere “Right.”, or says whose word it is", async () => {
    const keyed = "Right. Aspirin 75 mg is given daily to everybody who tolerates it.";
    const { checks, store, checkId, board } = await openBoard(keyed);
    expect(board.rows.flatMap(({ claims }) => claims.map(({ text }) => text))).toContain("Right.");
    checks.keepMissed(checkId);
    const backs = store.verify.kept.list().map(({ back }) => back);
    expect(backs).toContain(keyed);
    expect(backs).not.toContain("Right.");

    const alone = await openBoard("B. True");
    alone.checks.keepMissed(alone.checkId);
    expect(alone.store.verify.kept.list()).toMatchObject([
      {
        front: expect.stringContaining(question),
        back: "To the question, the key says: “B. True”",
      },
    ]);
  });

  test("keepMissed asks what is right where the student was wrong", async () => {
    const { checks, store, checkId, board } = await openModelBoard(
      "Morphine is not given to everybody.",
    );
    expect(checks.keepMissed(checkId).kept).toBe(0);
    const row = rowWith(board.rows, "mine", "Morphine");
    expect(row.claims).toHaveLength(2);
    const source = { kind: "typed", text: "Ward round" } as const;
    checks.settle({ checkId, rowId: row.id, verdict: "modelRight", source, note: "" });
    expect(checks.keepMissed(checkId).kept).toBe(1);
    expect(store.verify.kept.list()).toMatchObject([
      {
        front: `${question}\n\nYou wrote: “Morphine is given to everybody.” What is right?`,
        back: "Morphine is not given to everybody.\n\nSource: Ward round",
        source,
      },
    ]);
  });

  test("keepMissed says what the student noted where nobody was right", async () => {
    const { checks, store, checkId, board } = await openModelBoard("Nitrates relieve the pain.");
    const rowId = rowWith(board.rows, "mine", "Morphine").id;
    const note = "Only when nitrates fail.";
    checks.settle({ checkId, rowId, verdict: "noneRight", source: null, note });
    checks.keepMissed(checkId);
    expect(store.verify.kept.list()).toMatchObject([
      { back: `${note}\n\n(Your judgement; no source fully supports it.)` },
    ]);
  });
});
