// oxlint-disable no-restricted-imports -- tests run on the real store
import { describe, expect, test } from "vitest";
import { check as checkSchema, type CheckEvent } from "../../contract/check.ts";
import { endedColumn, sampleCheck, samplePassage } from "../../store/testing/checkSamples.ts";
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
  expect(check.models).toEqual(["Tiny", "Tiny"]);
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
