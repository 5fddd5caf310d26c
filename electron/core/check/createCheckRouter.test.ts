// oxlint-disable no-restricted-imports -- tests run on the real store
import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { listeningLog } from "../../store/testing/openTestStore.ts";
import { fail } from "../failed.ts";
import { createCheckRouter } from "./createCheckRouter.ts";
import {
  againstReference,
  first,
  openChecks,
  says,
  samplePlan,
  typed,
  until,
} from "./testing/openChecks.ts";

function open(isAcknowledged = true) {
  const opened = openChecks();
  const refuse = () => {
    if (!isAcknowledged) fail("NOTICE_NOT_ACKNOWLEDGED", { version: "1" });
  };
  const router = createCheckRouter(opened.checks, { log: listeningLog() }, refuse);
  return { ...opened, client: createRouterClient(router) };
}

const question = "How is angina treated?";

test("a check goes through the contract from its beginning to its export", async () => {
  const { client, checks, models, store } = open();
  const { id: checkId } = await client.begin(typed(question, { blind: false }));
  const leaving = new AbortController();
  const news = await client.watch({ checkId }, { signal: leaving.signal });
  expect((await news.next()).value).toMatchObject({ type: "check", check: { id: checkId } });
  leaving.abort();
  expect(await client.write({ checkId, text: "Nitr" })).toEqual({});
  says(models.model, "Nitrates help. Aspirin is given daily.");
  await until(checks, checkId, ({ answers }) => answers[0]?.state.kind === "done");
  const text = "Nitrates help.";
  const { rows } = await client.commit({ checkId, text, confidence: "sure" });
  expect(rows).toHaveLength(2);

  const [shared, aspirin] = rows;
  const rowId = aspirin?.id ?? "";
  const moved = await client.moveClaim({
    checkId,
    claimId: shared?.claims.find(({ column }) => column === "model")?.id ?? "",
    rowId: null,
  });
  expect(moved.rows).toHaveLength(3);
  const settle = { checkId, rowId, verdict: "modelRight", source: null, note: "" } as const;
  expect((await client.settle(settle)).score.missed).toBe(1);
  await client.keep({ checkId, rowId, front: "What else?", back: "Aspirin" });
  expect(await client.keepMissed({ checkId })).toMatchObject({ kept: 0, check: { id: checkId } });
  expect(store.verify.kept.list()).toHaveLength(1);
  expect(await client.arrange({ checkId, columns: ["model", "mine"] })).toMatchObject({
    columns: ["model", "mine"],
  });
  expect(await client.tag({ checkId, tags: ["angina"] })).toMatchObject({ tags: ["angina"] });
  const query = { search: "", stage: null, limit: 10, offset: 0 };
  expect(await client.list(query)).toMatchObject({ total: 1, items: [{ id: checkId }] });
  expect((await client.statistics()).total.checks).toBe(1);
  const file = await client.export({ checkId, format: "markdown" });
  expect(file).toMatchObject({ mediaType: "text/markdown" });
  expect(await client.memory({ engines: [first] })).toMatchObject({ way: "together" });
  expect(await client.again({ checkId, column: "model", engine: null })).toMatchObject({
    stage: "running",
  });
  expect(await client.stop({ checkId, column: "model" })).toEqual({});
  const request = { host: "a", model: "b", why: ["first" as const], parts: [] };
  const approved = client.approve({ checkId, column: "model", request, kept: [] });
  await expect(approved).rejects.toMatchObject({ code: "POINT_MISSING" });
  await expect(client.decline({ checkId, column: "model" })).rejects.toMatchObject({
    code: "POINT_MISSING",
  });
  expect(await client.remove({ checkId })).toEqual({});
  expect(await client.restore({ checkId })).toEqual({});
  const plan = samplePlan({
    engines: { model: null, second: null },
    columns: ["mine", "reference"],
    sources: { mode: "auto", without: [] },
  });
  const queued = await client.queue({ ...plan, questions: { from: "typed", texts: [question] } });
  expect(queued.checks).toHaveLength(1);
  await checks.close();
});

test("no engine is asked before the notice was acknowledged", async () => {
  const { client, checks } = open(false);
  const refusal = { code: "NOTICE_NOT_ACKNOWLEDGED" };
  await expect(client.begin(typed(question))).rejects.toMatchObject(refusal);
  const second = {
    columns: ["mine" as const, "second" as const],
    engines: { model: null, second: first },
  };
  await expect(client.begin(typed(question, second))).rejects.toMatchObject(refusal);
  await expect(
    client.queue({ ...samplePlan(), questions: { from: "typed", texts: [question] } }),
  ).rejects.toMatchObject(refusal);
  // A comparison with a model solution asks none.
  const { id: checkId } = await client.begin(againstReference(question, "Nitrates help."));
  await expect(client.again({ checkId, column: "model", engine: null })).rejects.toMatchObject(
    refusal,
  );
  expect(checks.list({ search: "", stage: null, limit: 9, offset: 0 }).total).toBe(1);
});
