// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Check, ColumnState, EngineColumn } from "../../contract/check.ts";
import type { StoredCheckAnswer } from "../ports.ts";
import { rowWith } from "./testing/boards.ts";
import {
  codeOf,
  first,
  hasRows,
  openChecks,
  says,
  second,
  typed,
  until,
} from "./testing/openChecks.ts";

const question = "How is angina treated?";
const mine = "Nitrates relieve the pain. Morphine is given to everybody.";
const remote = { kind: "server", model: "meditron-70b" } as const;
const request = {
  host: "gpu.example.edu",
  model: "meditron-70b",
  why: ["first" as const],
  parts: [
    { kind: "instructions" as const, text: "Answer.", replacements: [] },
    {
      kind: "question" as const,
      text: "Ada Byron and Jan Vos: how is angina treated?",
      replacements: [
        {
          class: "name" as const,
          start: 0,
          end: 9,
          original: "Ada Byron",
          replacement: "[name 1]",
        },
        {
          class: "name" as const,
          start: 14,
          end: 21,
          original: "Jan Vos",
          replacement: "[name 2]",
        },
      ],
    },
  ],
};

const stateOf = (check: Check, column: EngineColumn): ColumnState | undefined =>
  check.answers.find((answer) => answer.column === column)?.state;

/** A committed check that the model has answered. */
async function openBoard() {
  const opened = openChecks();
  const { checks, models } = opened;
  const { id: checkId } = await checks.begin(typed(question, { blind: false }));
  const rows = until(checks, checkId, hasRows);
  says(models.model, "Nitrates relieve the pain. Aspirin is given daily.");
  await checks.commit({ checkId, text: mine, confidence: "sure" });
  return { ...opened, checkId, board: await rows };
}

/** A check whose second column waits for the student's consent. */
async function openApproval(isCommitted = false) {
  const opened = openChecks();
  const { checks, store } = opened;
  const { id: checkId } = await checks.begin(
    typed(question, { columns: ["mine", "second"], engines: { model: null, second: remote } }),
  );
  const [answer] = store.checks.get(checkId).answers;
  const state: StoredCheckAnswer["state"] = { kind: "approval", request };
  if (answer !== undefined) store.checks.saveAnswer(checkId, { ...answer, state });
  if (isCommitted) await checks.commit({ checkId, text: mine, confidence: "sure" });
  return { ...opened, checkId };
}

describe("again", () => {
  test("lets another engine write the column anew, and keeps what still stands", async () => {
    const { checks, models, store, checkId, board } = await openBoard();
    const [shared, morphine] = [
      rowWith(board.rows, "mine", "Nitrates"),
      rowWith(board.rows, "mine", "Morphine"),
    ];
    for (const { id: rowId } of [shared, morphine]) {
      checks.settle({ checkId, rowId, verdict: "mineRight", source: null, note: "" });
    }
    const during = await checks.again({ checkId, column: "model", engine: second });
    expect(during).toMatchObject({ stage: "running", rows: [], models: [] });
    expect(during.answers[0]).toMatchObject({ engine: second, text: "" });
    // Nothing can be done to rows that are being replaced.
    expect(() =>
      checks.settle({ checkId, rowId: shared.id, verdict: null, source: null, note: "" }),
    ).toThrow("POINT_MISSING");
    const rows = until(checks, checkId, hasRows);
    says(models.second, "Statins lower cholesterol.");
    const after = await rows;
    expect(rowWith(after.rows, "mine", "Nitrates")).toMatchObject({
      id: shared.id,
      settled: { verdict: "mineRight" },
    });
    expect(rowWith(after.rows, "mine", "Morphine").settled?.verdict).toBe("mineRight");
    expect(rowWith(after.rows, "model", "Statins").settled).toBeNull();
    expect(store.checks.get(checkId).stage).toBe(after.stage);
    await checks.close();
  });

  test("stops what is being written first", async () => {
    const { checks, models } = openChecks();
    const { id: checkId } = await checks.begin(typed(question, { blind: false }));
    const writing = until(checks, checkId, (check) => stateOf(check, "model")?.kind === "waiting");
    await writing;
    await checks.again({ checkId, column: "model", engine: null });
    const done = until(checks, checkId, (check) => stateOf(check, "model")?.kind === "done");
    says(models.model, "Nitrates.");
    expect((await done).answers[0]).toMatchObject({ text: "Nitrates.", engine: first });
    await checks.close();
  });

  test("remembers the model of a second opinion", async () => {
    const { checks, models, preferences } = openChecks();
    const { id: checkId } = await checks.begin(
      typed(question, {
        columns: ["mine", "second"],
        engines: { model: null, second: first },
        blind: false,
      }),
    );
    says(models.model, "Nitrates.");
    await until(checks, checkId, (check) => stateOf(check, "second")?.kind === "done");
    await checks.again({ checkId, column: "second", engine: { ...second, path: "~/other.gguf" } });
    expect(preferences.get().secondModel?.path).toBe("/home/ada/other.gguf");
    await checks.close();
  });

  test("needs the column", async () => {
    const { checks, checkId } = await openBoard();
    const again = (id: string) =>
      checks.again({ checkId: id, column: "second", engine: second }).catch(codeOf);
    expect(await again(checkId)).toBe("POINT_MISSING");
    expect(await again(randomUUID())).toBe("CHECK_MISSING");
    expect(await checks.stop(checkId, "second").catch(codeOf)).toBe("POINT_MISSING");
    await checks.close();
  });
});

describe("stop", () => {
  test("keeps what was written, and lines it up", async () => {
    const { checks, models } = openChecks();
    const { id: checkId } = await checks.begin(typed(question, { blind: false }));
    await checks.commit({ checkId, text: mine, confidence: "sure" });
    const writing = checks.watch(checkId);
    models.model.step({ type: "text", text: "Nitrates relieve the pain.", generated: 4 });
    for await (const event of writing) if (event.type === "delta") break;
    const rows = until(checks, checkId, hasRows);
    await checks.stop(checkId, "model");
    const check = await rows;
    expect(stateOf(check, "model")).toEqual({ kind: "stopped" });
    expect(rowWith(check.rows, "model", "Nitrates").claims).toHaveLength(2);
    await checks.close();
  });

  test("ends one that only waits", async () => {
    const { checks, store } = openChecks();
    const { id: checkId } = await checks.begin(
      typed(question, {
        columns: ["mine", "second"],
        engines: { model: null, second: remote },
      }),
    );
    await checks.commit({ checkId, text: mine, confidence: "sure" });
    await checks.stop(checkId, "second");
    expect(store.checks.get(checkId).answers[0]?.state).toEqual({ kind: "stopped" });
    expect(store.checks.get(checkId).rows?.length).toBeGreaterThan(0);
    await checks.close();
  });
});

describe("what waits for the student's consent", () => {
  test("may be sent as it was shown, and its host is known from then on", async () => {
    const { checks, store, checkId } = await openApproval();
    checks.approve({ checkId, column: "second", request, kept: [[], [1]] });
    expect(store.checks.get(checkId).answers[0]).toMatchObject({
      state: { kind: "waiting" },
      approved: { request, kept: [[], [1]] },
    });
    expect(store.checks.approvedHosts.has("gpu.example.edu")).toBe(true);
    // It is to be approved once.
    expect(() => checks.approve({ checkId, column: "second", request, kept: [] })).toThrow(
      "POINT_MISSING",
    );
    await checks.close();
  });

  test("keeps nothing of the parts that the student did not speak of", async () => {
    const { checks, store, checkId } = await openApproval();
    checks.approve({ checkId, column: "second", request, kept: [] });
    expect(store.checks.get(checkId).answers[0]?.approved?.kept).toEqual([[], []]);
    await checks.close();
  });

  test("keeps only what is there, each once", async () => {
    const { checks, store, checkId } = await openApproval();
    checks.approve({ checkId, column: "second", request, kept: [[0], [1, 1, 2], [0]] });
    expect(store.checks.get(checkId).answers[0]?.approved?.kept).toEqual([[], [1]]);
    await checks.close();
  });

  test.each([
    { host: "other.example.edu" },
    { model: "other" },
    { parts: [{ kind: "question" as const, text: question, replacements: [] }] },
  ])("is not sent when it is by now something else than was shown: %o", async (other) => {
    const { checks, store, checkId } = await openApproval();
    const shown = { ...request, ...other };
    const approve = () => checks.approve({ checkId, column: "second", request: shown, kept: [] });
    expect(approve).toThrow("POINT_MISSING");
    expect(store.checks.get(checkId).answers[0]?.state).toEqual({ kind: "approval", request });
    expect(store.checks.approvedHosts.has(other.host ?? request.host)).toBe(false);
    await checks.close();
  });

  test.each(["decline", "stop"] as const)("is left without an answer: %s", async (way) => {
    const { checks, store, checkId } = await openApproval(true);
    expect(store.checks.get(checkId).stage).toBe("running");
    await checks[way](checkId, "second");
    expect(store.checks.get(checkId)).toMatchObject({
      answers: [{ state: { kind: "stopped" }, text: "", approved: null }],
    });
    expect(store.checks.get(checkId).rows?.length).toBeGreaterThan(0);
    expect(store.checks.approvedHosts.has("gpu.example.edu")).toBe(false);
    expect(await checks.decline(checkId, "second").catch(codeOf)).toBe("POINT_MISSING");
    await checks.close();
  });

  test("is asked for anew when the column is to be written anew", async () => {
    const { checks, store, checkId } = await openApproval();
    await checks.again({ checkId, column: "second", engine: null });
    expect(store.checks.get(checkId).answers[0]).toMatchObject({
      state: { kind: "waiting" },
      approved: null,
    });
    await checks.close();
  });
});

describe("a check that is removed", () => {
  test("is not written any more, and goes on waiting once it is restored", async () => {
    const { checks, models, store } = openChecks();
    const [writing, waiting] = checks.queue({
      ...typed(question, { blind: false }),
      questions: { from: "typed", texts: [question, "What is gout?"] },
    }).checks;
    if (writing === undefined || waiting === undefined) throw new Error("two checks were queued");
    models.model.step({ type: "text", text: "Nitrates", generated: 1 });
    for await (const event of checks.watch(writing)) if (event.type === "delta") break;
    for (const id of [waiting, writing]) await checks.remove(id);
    for (const id of [writing, waiting]) checks.restore(id);
    expect(store.checks.get(writing).answers[0]?.state).toEqual({ kind: "stopped" });
    expect(store.checks.get(waiting).answers[0]?.state).toEqual({ kind: "waiting" });
    await checks.close();
  });
});
