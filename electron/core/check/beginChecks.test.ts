// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { automaticLoad } from "../../contract/models.ts";
import { cardItem, choiceItem, sampleBank } from "../../store/testing/practiceSamples.ts";
import {
  againstReference,
  codeOf,
  engineNamed,
  first,
  openChecks,
  samplePlan,
  second,
  typed,
} from "./testing/openChecks.ts";

const none = { model: null, second: null };
const allowed = { stage: null, search: "", limit: 50, offset: 0 };

describe("a typed question", () => {
  test("begins as a check that is to be written, with its topic and tidy tags", async () => {
    const { checks, time } = openChecks();
    const check = await checks.begin(
      typed("  How is heart failure treated? ", {
        tags: ["exam", " exam ", "heart"],
        columns: ["model", "mine"],
      }),
    );
    expect(check).toMatchObject({
      question: "How is heart failure treated?",
      topic: "Cardiovascular",
      tags: ["exam", "heart"],
      stage: "writing",
      origin: { kind: "typed" },
      columns: ["model", "mine"],
      createdAt: time.at,
      blind: true,
      mine: { text: "", confidence: null, committedAt: null },
      answers: [{ column: "model", engine: first, text: "" }],
      rows: [],
    });
    expect(checks.list(allowed).items.map(({ id }) => id)).toEqual([check.id]);
    await checks.close();
  });

  test("keeps the answers in the order model, second, and finds typed paths", async () => {
    const { checks, preferences } = openChecks();
    const adapted = {
      ...engineNamed("~/second.gguf"),
      options: { ...automaticLoad, adapter: "~/heart.gguf" },
    };
    const check = await checks.begin(
      typed("Why?", {
        columns: ["mine", "second", "model"],
        engines: { second: adapted, model: first },
      }),
    );
    expect(check.answers.map(({ column }) => column)).toEqual(["model", "second"]);
    const stored = {
      kind: "local",
      path: "/home/ada/second.gguf",
      options: { ...automaticLoad, adapter: "/home/ada/heart.gguf" },
    };
    expect(check.answers[1]?.engine).toEqual(stored);
    // The next second opinion begins with it.
    expect(preferences.get().secondModel).toEqual(stored);
    await checks.close();
  });

  test("is refused without words, and with columns that do not match", async () => {
    const { checks } = openChecks();
    const refused = async (...of: Parameters<typeof typed>) =>
      checks.begin(typed(...of)).then(() => null, codeOf);
    expect(await refused(" \n ")).toBe("QUESTION_EMPTY");
    expect(await refused("Why?", { engines: none })).toBe("BAD_ARGUMENT");
    expect(await refused("Why?", { engines: { model: first, second } })).toBe("BAD_ARGUMENT");
    expect(await refused("Why?", { columns: ["mine", "reference"], engines: none })).toBe(
      "BAD_ARGUMENT",
    );
    expect(await refused("Why?", { columns: ["mine", "reference"], engines: none }, " ")).toBe(
      "BAD_ARGUMENT",
    );
    expect(checks.list(allowed).total).toBe(0);
  });

  test("may be held against a model solution alone, or against the library alone", async () => {
    const { checks } = openChecks();
    const solved = await checks.begin(againstReference("Why?", " Because. "));
    expect(checks.list(allowed).total).toBe(1);
    expect(
      (await checks.commit({ checkId: solved.id, text: "So.", confidence: "sure" })).reference,
    ).toEqual({ from: "typed", text: "Because." });
    const library = await checks.begin(
      typed("Why?", {
        columns: ["mine", "reference"],
        engines: none,
        sources: { mode: "auto", without: [] },
      }),
    );
    expect(library.stage).toBe("writing");
  });

  test("keeps no reference that is not among its columns", async () => {
    const { checks, store } = openChecks();
    const { id } = await checks.begin(typed("Why?", {}, "Because."));
    expect(store.checks.get(id).reference).toBeNull();
    await checks.close();
  });
});

describe("a queue", () => {
  test("makes a check of each question, which wait for the student and the engines", async () => {
    const { checks, store } = openChecks();
    const queued = checks.queue({
      ...samplePlan({ tags: ["exam"] }),
      questions: { from: "typed", texts: ["What is asthma?", "What is COPD?"] },
    });
    const stored = queued.checks.map((id) => store.checks.get(id));
    expect(stored.map(({ question }) => question)).toEqual(["What is asthma?", "What is COPD?"]);
    expect(stored.map(({ tags }) => tags)).toEqual([["exam"], ["exam"]]);
    expect(stored.flatMap(({ answers }) => answers.map(({ state }) => state.kind))).toEqual([
      "waiting",
      "waiting",
    ]);
    await checks.close();
  });

  test("is all or nothing", () => {
    const { checks } = openChecks();
    const queue = () =>
      checks.queue({ ...samplePlan(), questions: { from: "typed", texts: ["Why?", "  "] } });
    expect(queue).toThrow("QUESTION_EMPTY");
    expect(checks.list(allowed).total).toBe(0);
  });

  test("takes questions and cards of a bank with their keys, but none that is suspended", async () => {
    const { checks, store } = openChecks();
    const { bankId, itemIds } = sampleBank(store, [choiceItem(0), choiceItem(1), cardItem(2)]);
    sampleBank(store, [choiceItem(5)], "Other");
    store.banks.suspend([itemIds[1] ?? ""], true);
    const plan = samplePlan({ columns: ["mine", "reference"], engines: none });
    const queue = (items: number, order: "random" | "asInBank") =>
      checks
        .queue({ ...plan, questions: { from: "bank", bankId, items, order } })
        .checks.map((id) => store.checks.get(id));
    const all = queue(500, "asInBank");
    expect(all.map(({ origin }) => origin)).toEqual([
      { kind: "item", itemId: itemIds[0], bankId },
      { kind: "item", itemId: itemIds[2], bankId },
    ]);
    expect(all.map(({ reference }) => reference)).toEqual([
      { from: "key", text: "A. Aspirin 0\n\nIt is drug 0." },
      { from: "key", text: "Back 2" },
    ]);
    expect(queue(1, "random")).toHaveLength(1);
    expect(queue(1, "asInBank").map(({ question }) => question)).toEqual([all[0]?.question]);
  });

  test("is refused without a bank, without items and with columns that do not match", () => {
    const { checks, store } = openChecks();
    const { bankId, itemIds } = sampleBank(store, [choiceItem(0)]);
    const queue = (bank: string, engines = samplePlan().engines) =>
      checks.queue({
        ...samplePlan({ engines }),
        questions: { from: "bank", bankId: bank, items: 3, order: "asInBank" },
      });
    expect(() => queue(randomUUID())).toThrow("BANK_MISSING");
    expect(() => queue(bankId, none)).toThrow("BAD_ARGUMENT");
    store.banks.suspend(itemIds, true);
    expect(() => queue(bankId)).toThrow("NOTHING_TO_PRACTISE");
    expect(checks.list(allowed).total).toBe(0);
  });
});
