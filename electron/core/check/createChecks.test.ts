// oxlint-disable no-restricted-imports -- tests run on the real store
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CheckEvent } from "../../contract/check.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import {
  addDocument,
  againstReference,
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
const bothModels = {
  columns: ["mine", "model", "second"] as ("mine" | "model" | "second")[],
  engines: { model: first, second },
};
const all = { search: "", stage: null, limit: 50, offset: 0 };

describe("write and commit", () => {
  test("keep the student's words, and lock them once", async () => {
    const { checks, store, time } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    checks.write({ checkId, text: "Nitr" });
    expect(store.checks.get(checkId).mine).toEqual({
      text: "Nitr",
      confidence: null,
      committedAt: null,
    });
    time.at += 5000;
    const check = await checks.commit({ checkId, text: "Nitrates help.", confidence: "unsure" });
    expect(check.mine).toEqual({
      text: "Nitrates help.",
      confidence: "unsure",
      committedAt: time.at,
    });
    expect(() => checks.write({ checkId, text: "More" })).toThrow("CHECK_COMMITTED");
    expect(await checks.commit({ checkId, text: "More", confidence: "sure" }).catch(codeOf)).toBe(
      "CHECK_COMMITTED",
    );
    expect(store.checks.get(checkId).mine.text).toBe("Nitrates help.");
  });

  test("refuse an empty answer", async () => {
    const { checks } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    expect(await checks.commit({ checkId, text: " \n", confidence: "sure" }).catch(codeOf)).toBe(
      "ANSWER_EMPTY",
    );
  });

  test("fail without a check", async () => {
    const { checks } = openChecks();
    const checkId = randomUUID();
    expect(() => checks.write({ checkId, text: "" })).toThrow("CHECK_MISSING");
    expect(await checks.commit({ checkId, text: "A", confidence: "sure" }).catch(codeOf)).toBe(
      "CHECK_MISSING",
    );
    expect(await checks.watch(checkId).next().catch(codeOf)).toBe("CHECK_MISSING");
    expect(() => checks.tag(checkId, [])).toThrow("CHECK_MISSING");
    expect(() => checks.export(checkId, "json")).toThrow("CHECK_MISSING");
  });
});

describe("lining up", () => {
  test("comes with the commit where every engine has ended", async () => {
    const { checks, models } = openChecks();
    const { id: checkId } = await checks.begin(typed(question));
    says(models.model, "Nitrates help. Beta blockers slow the heart.");
    await until(checks, checkId, ({ answers }) => {
      const state = answers[0]?.state;
      return state?.kind === "hidden" && state.ready;
    });
    const check = await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
    expect(hasRows(check)).toBe(true);
    expect(check.rows.map(({ claims }) => claims.map(({ column }) => column))).toEqual([
      ["mine", "model"],
      ["model"],
    ]);
    await checks.close();
  });

  test("comes with the last engine where the student was quicker", async () => {
    const { checks, models } = openChecks();
    const { id: checkId } = await checks.begin(typed(question, bothModels));
    const committed = await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
    expect(committed).toMatchObject({ stage: "running", rows: [] });
    const rows = until(checks, checkId, hasRows);
    says(models.model, "Nitrates help.");
    says(models.second, "Nitrates help.");
    const check = await rows;
    expect(check.rows.map(({ claims }) => claims.map(({ column }) => column))).toEqual([
      ["mine", "model", "second"],
    ]);
    expect(check.models).toEqual(["Scripted F32", "Scripted F32"]);
    expect(checks.list(all).items[0]?.stage).toBe(check.stage);
    await checks.close();
  });

  test("does not depend on the order of the columns", async () => {
    const { checks } = openChecks();
    const sides = againstReference(question, "Beta blockers slow the heart. Nitrates help.");
    const rowsOf = async (columns: typeof sides.columns) => {
      const { id: checkId } = await checks.begin({ ...sides, columns });
      const { rows } = await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
      return rows.map(({ claims }) => claims.map(({ column, text }) => `${column} ${text}`));
    };
    expect(await rowsOf(["reference", "mine"])).toEqual(await rowsOf(["mine", "reference"]));
  });

  test("holds claims against passages that are looked up once", async () => {
    const { checks, store } = openChecks();
    addDocument(store, "Angina is treated with nitrates, which relieve the pain of angina.");
    const { id: checkId } = await checks.begin({
      ...againstReference(question, "Nitrates relieve the pain of angina."),
      sources: { mode: "auto", without: [] },
    });
    expect(store.checks.get(checkId).passages).toBeNull();
    const check = await checks.commit({
      checkId,
      text: "Nitrates relieve the pain of angina.",
      confidence: "sure",
    });
    expect(check.passages).toMatchObject([{ title: "Ward handbook" }]);
    expect(check.relevant).toBe(true);
    expect(check.rows[0]?.evidence[0]).toMatchObject({ passage: 1, support: "supported" });

    addDocument(store, "Nitrates relieve the pain of angina and headache is common.");
    expect((await checks.begin(againstReference(question, "x"))).passages).toEqual([]);
    expect(store.checks.get(checkId).passages).toHaveLength(1);
  });

  test("says that nothing to the point was found", async () => {
    const { checks, store } = openChecks();
    addDocument(store, "The kidney filters plasma.");
    const { id: checkId } = await checks.begin({
      ...againstReference(question, "Nitrates."),
      sources: { mode: "auto", without: [] },
    });
    const check = await checks.commit({ checkId, text: "Nitrates.", confidence: "sure" });
    expect(check).toMatchObject({ passages: [], relevant: false });
    expect(hasRows(check)).toBe(true);
  });

  test("is made up for at the next start", async () => {
    const { checks, store, folder } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    const { mine } = store.checks.get(checkId);
    // What a kill right after the commit leaves.
    store.checks.update(checkId, {
      mine: { ...mine, text: "Nitrates help.", committedAt: 5 },
      stage: "running",
    });
    await checks.close();
    store.close();
    const { checks: next, store: reopened } = openChecks({ folder });
    next.start();
    await next.close();
    expect(reopened.checks.get(checkId).rows).toHaveLength(1);
    expect(reopened.checks.get(checkId).stage).not.toBe("running");
  });
});

describe("watch", () => {
  test("sends the check first, then what engines write, then the check with its rows", async () => {
    const { checks, models } = openChecks();
    const { id: checkId } = await checks.begin(typed(question, { blind: false }));
    const events: CheckEvent[] = [];
    const written = until(
      checks,
      checkId,
      ({ answers }) => answers[0]?.state.kind === "done",
      events,
    );
    says(models.model, "Nitrates help.");
    await written;
    expect(events[0]?.type).toBe("check");
    expect(events).toContainEqual({
      type: "delta",
      column: "model",
      text: "Nitrates help.",
      generated: 1,
    });
    const seen: CheckEvent[] = [];
    const rows = until(checks, checkId, hasRows, seen);
    await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
    expect((await rows).rows).toHaveLength(1);
    await checks.close();
  });

  test("ends with the core, and when the page leaves", async () => {
    const { checks } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    const leaving = new AbortController();
    const news = checks.watch(checkId, leaving.signal);
    expect((await news.next()).value).toMatchObject({ type: "check" });
    leaving.abort();
    expect((await news.next()).done).toBe(true);
    const other = checks.watch(checkId);
    await other.next();
    await checks.close();
    expect((await other.next()).done).toBe(true);
  });

  test("shows on one page what was done on another", async () => {
    const { checks } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    const seen = until(checks, checkId, ({ tags }) => tags.includes("angina"));
    checks.tag(checkId, [" angina", "angina ", ""]);
    expect((await seen).tags).toEqual(["angina"]);
  });
});

describe("what is said of a whole check", () => {
  test("its columns are put in another order, but not exchanged", async () => {
    const { checks } = openChecks();
    const { id } = await checks.begin(againstReference(question, "Nitrates help."));
    expect(checks.arrange(id, ["reference", "mine"]).columns).toEqual(["reference", "mine"]);
    expect(() => checks.arrange(id, ["mine", "model"])).toThrow("BAD_ARGUMENT");
    expect(() => checks.arrange(id, ["mine", "reference", "model"])).toThrow("BAD_ARGUMENT");
  });

  test("it goes and comes back, and is found by its words and its stage", async () => {
    const { checks } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    await checks.begin(againstReference("What is gout?", "Urate crystals."));
    await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
    expect(checks.list({ ...all, search: "angi" }).items.map(({ id }) => id)).toEqual([checkId]);
    expect(checks.list({ ...all, stage: "writing" }).total).toBe(1);
    await checks.remove(checkId);
    expect(checks.list(all).total).toBe(1);
    expect(() => checks.export(checkId, "markdown")).toThrow("CHECK_MISSING");
    checks.restore(checkId);
    expect(checks.list(all).total).toBe(2);
    expect(() => checks.restore(randomUUID())).toThrow("CHECK_MISSING");
    await expect(checks.remove(randomUUID())).rejects.toThrow("CHECK_MISSING");
  });

  test("it is exported, counted and searched as it is shown", async () => {
    const { checks } = openChecks();
    const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
    const before = checks.export(checkId, "markdown");
    expect(before.fileName).toMatch(/\.md$/);
    expect(before.text).toContain("angina");
    expect(before.text).not.toContain("Nitrates");
    expect(checks.statistics().total.checks).toBe(0);
    await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
    expect(checks.export(checkId, "json").text).toContain("Nitrates help.");
    expect(checks.statistics().total.checks).toBe(1);
  });

  test("what it takes to have models answer is asked by absolute paths", async () => {
    const { checks } = openChecks();
    const plan = await checks.memory([{ ...first, path: "~/first.gguf" }]);
    expect(plan.models.map(({ path }) => path)).toEqual(["/home/ada/first.gguf"]);
  });
});

test("what was acknowledged is there for whoever opens the folder next", async () => {
  const { checks, store, folder } = openChecks();
  const { id: checkId } = await checks.begin(againstReference(question, "Nitrates help."));
  const check = await checks.commit({ checkId, text: "Nitrates help.", confidence: "sure" });
  await checks.close();
  store.close();
  const { store: reopened } = openTestStore({ folder });
  expect(reopened.checks.get(checkId)).toMatchObject({ mine: check.mine, rows: check.rows });
});
