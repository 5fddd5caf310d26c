// oxlint-disable no-restricted-imports -- tests run on the real store
import { describe, expect, test } from "vitest";
import { check as checkSchema, type CheckEvent } from "../../contract/check.ts";
import {
  endedColumn,
  sampleCheck,
  samplePassage,
  sampleRow,
} from "../../store/testing/checkSamples.ts";
import type { StoredCheckAnswer } from "../ports.ts";
import { presentCheck } from "./presentCheck.ts";
import {
  addDocument,
  first,
  openChecks,
  says,
  second,
  typed,
  until,
} from "./testing/openChecks.ts";

const nobody = () => null;
const secret = /zebra|quagga|okapi|tapir/i;

const blindCheck = sampleCheck({
  columns: ["mine", "model", "second", "reference"],
  answers: [
    endedColumn("The zebra takes 5 mg."),
    endedColumn("The quagga takes 5 mg.", { column: "second", state: { kind: "stopped" } }),
  ],
  reference: { from: "key", text: "okapi" },
  passages: [{ ...samplePassage, text: "The tapir.", title: "Tapirs" }],
});

test("a blind check holds no word of the others, and nothing that tells how long they are", () => {
  const check = presentCheck(blindCheck, nobody);
  expect(JSON.stringify(check)).not.toMatch(secret);
  expect(check).toMatchObject({ reference: null, passages: [], rows: [], stage: "writing" });
  expect(check.answers).toMatchObject([
    { state: { kind: "hidden", ready: true }, text: "", flags: [], tokens: null, certainty: null },
    { state: { kind: "hidden", ready: true }, text: "", flags: [], timings: null, budget: null },
  ]);
  expect(check.models).toEqual(["Tiny Q4_K_M", "Tiny Q4_K_M"]);
  expect(checkSchema.parse(check)).toEqual(check);
});

test("a check that is not blind, and one that is committed, hold all of it", () => {
  const open = presentCheck({ ...blindCheck, blind: false }, nobody);
  const mine = { text: "A horse.", confidence: "sure", committedAt: 1 } as const;
  const committed = presentCheck({ ...blindCheck, mine }, nobody);
  for (const check of [open, committed]) {
    expect(check.answers.map(({ text }) => text)).toEqual([
      "The zebra takes 5 mg.",
      "The quagga takes 5 mg.",
    ]);
    expect(check.answers[0]?.flags.map(({ kind }) => kind)).toContain("dose");
    expect(check.reference).toEqual({ from: "key", text: "okapi" });
    expect(check.passages).toHaveLength(1);
    expect(checkSchema.parse(check)).toEqual(check);
  }
});

test("what is about to leave this computer is shown while the rest is withheld", () => {
  const request = {
    host: "gpu.example.edu",
    model: "meditron-70b",
    why: ["first" as const],
    parts: [{ kind: "question" as const, text: "How is asthma treated?", replacements: [] }],
  };
  const state: StoredCheckAnswer["state"] = { kind: "approval", request };
  const waiting = { ...blindCheck, answers: [endedColumn("The zebra.", { state })] };
  const [answer] = presentCheck(waiting, nobody).answers;
  expect(answer).toMatchObject({ state, text: "" });
});

test.each([
  { kind: "waiting", for: "server" },
  { kind: "loading", name: "Tiny", instead: null },
  { kind: "retrying", status: 503, inMs: 1000 },
  { kind: "failed", failure: { code: "FILE_MISSING", data: { path: "/gone.gguf" } } },
] as const)(
  "what keeps a withheld column from being written is shown, but no text: %o",
  (state) => {
    const live = () => ({ state, text: "The zebra takes 5 mg" });
    const [answer] = presentCheck(blindCheck, live).answers;
    expect(answer).toMatchObject({ state, text: "", flags: [], tokens: null });
  },
);

test.each([
  [{ kind: "reading", evaluated: 3, total: 9 }, false],
  [{ kind: "writing", generated: 7 }, false],
  [{ kind: "done", stop: "length" }, true],
  [{ kind: "stopped" }, true],
] as const)("how far a withheld column is stays hidden: %o", (state, ready) => {
  const live = () => ({ state, text: "The zebra takes 5 mg" });
  expect(presentCheck(blindCheck, live).answers[0]?.state).toEqual({ kind: "hidden", ready });
});

test("one that was stopped before it wrote a word has nothing to withhold", () => {
  const state = { kind: "stopped" } as const;
  const [answer] = presentCheck(blindCheck, () => ({ state, text: "" })).answers;
  expect(answer).toMatchObject({ state, text: "" });
});

test("rows that are to be lined up anew are not shown", () => {
  const mine = { text: "A horse.", confidence: "sure", committedAt: 1 } as const;
  const due = { ...blindCheck, mine, rows: [sampleRow()], stage: "running" } as const;
  expect(presentCheck(due, nobody)).toMatchObject({ stage: "running", rows: [] });
  expect(presentCheck({ ...due, stage: "open" }, nobody).rows).toHaveLength(1);
});

test("a column is shown as it is written at this moment, without flags before its end", () => {
  const writing = {
    ...blindCheck,
    blind: false,
    answers: [endedColumn("", { state: { kind: "waiting" } })],
  };
  const live = () => ({
    state: { kind: "writing" as const, generated: 3 },
    text: "The zebra takes 5 mg",
  });
  const [answer] = presentCheck(writing, live).answers;
  expect(answer).toMatchObject({
    state: { generated: 3 },
    text: "The zebra takes 5 mg",
    flags: [],
  });
  const [hidden] = presentCheck({ ...writing, blind: true }, live).answers;
  expect(hidden).toMatchObject({ state: { kind: "hidden", ready: false }, text: "" });
});

test("rows of an earlier line-up are not shown while an engine writes anew", () => {
  const mine = { text: "A horse.", confidence: "sure", committedAt: 1 } as const;
  const again = {
    ...blindCheck,
    mine,
    rows: [],
    answers: [endedColumn("", { state: { kind: "waiting" } })],
  };
  expect(presentCheck(again, nobody)).toMatchObject({ stage: "running", rows: [] });
});

describe("from begin to commit", () => {
  test("nothing of the others is sent to a page that watches a blind check", async () => {
    const { checks, models, store } = openChecks();
    addDocument(store, "The tapir is an animal of the forest, like the okapi.");
    const { id: checkId } = await checks.begin(
      typed(
        "Which animal of the forest is it?",
        {
          columns: ["mine", "model", "second", "reference"],
          engines: { model: first, second },
          sources: { mode: "auto", without: [] },
        },
        "okapi",
      ),
    );
    const events: CheckEvent[] = [];
    const ready = until(
      checks,
      checkId,
      ({ answers }) => answers.every(({ state }) => state.kind === "hidden" && state.ready),
      events,
    );
    says(models.model, "It is the zebra.");
    says(models.second, "It is the quagga.");
    await ready;
    expect(store.checks.get(checkId).passages).toHaveLength(1);
    expect(JSON.stringify(events)).not.toMatch(secret);
    expect(
      JSON.stringify(checks.list({ search: "", stage: null, limit: 9, offset: 0 })),
    ).not.toMatch(secret);
    expect(checks.list({ search: "zebra", stage: null, limit: 9, offset: 0 }).total).toBe(0);
    expect(checks.export(checkId, "json").text).not.toMatch(secret);
    const committed = await checks.commit({ checkId, text: "A horse.", confidence: "guess" });
    expect(JSON.stringify(committed)).toMatch(/zebra.*quagga|quagga.*zebra/i);
    await checks.close();
  });
});
