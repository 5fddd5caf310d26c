import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { usualOpinion } from "../../contract/opinion.ts";
import { listeningLog, openTestStore } from "../../store/testing/openTestStore.ts";
import { beginSession, choiceItem, sampleBank } from "../../store/testing/practiceSamples.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { fail } from "../failed.ts";
import { createOpinionRouter } from "./createOpinionRouter.ts";
import { createOpinions } from "./createOpinions.ts";

const { letter } = usualOpinion;

function open(refuse: () => void) {
  const { store } = openTestStore();
  const { bankId, itemIds } = sampleBank(store, [choiceItem(1), choiceItem(2)]);
  const ports = { store, model: createScriptedModel(), clock: Date, log: listeningLog() };
  const opinions = createOpinions(ports, { idle: async () => {}, onStart: () => () => {} });
  const client = createRouterClient(createOpinionRouter(opinions, ports, refuse));
  return { client, opinions, bankId, sessionId: beginSession(store, itemIds) };
}

test("declared failures reach the page, and runs are listed, stopped and dismissed", async () => {
  const { client, opinions, bankId, sessionId } = open(() => {});
  const asked = await client.ask({ sessionId, place: 0, settings: letter });
  await expect(asked.next()).rejects.toMatchObject({ code: "NOT_COMMITTED", defined: true });
  const { runId } = await client.run({ bankId, settings: letter });
  const first = async () => {
    for await (const { runs } of await client.runs()) return runs;
    return null;
  };
  expect(await first()).toMatchObject([{ id: runId, bankName: "Exam", items: 2 }]);
  await client.stopRun({ runId });
  expect(await first()).toMatchObject([{ id: runId, state: { kind: "stopped" } }]);
  await client.dismissRuns();
  expect(await first()).toEqual([]);
  await opinions.close();
});

test("the model is not asked while it may not be", async () => {
  const { client, bankId, sessionId } = open(() =>
    fail("NOTICE_NOT_ACKNOWLEDGED", { version: "1" }),
  );
  const refused = { code: "NOTICE_NOT_ACKNOWLEDGED" };
  await expect(client.ask({ sessionId, place: 0, settings: letter })).rejects.toMatchObject(
    refused,
  );
  await expect(client.run({ bankId, settings: letter })).rejects.toMatchObject(refused);
});
