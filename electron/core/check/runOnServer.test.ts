// oxlint-disable no-restricted-imports -- tests run on the real store, client and server
import { afterEach, beforeEach, expect, it } from "vitest";
import { startOpenAiServer, type OpenAiServer } from "../../../e2e/servers/openAiServer.ts";
import type { Check, ColumnState } from "../../contract/check.ts";
import type { ServerEngine } from "../../contract/engine.ts";
import { createServer } from "../../remote/createServer.ts";
import { createConnections } from "../privacy/createConnections.ts";
import type { StoredCheckAnswer } from "../ports.ts";
import { runOnServer } from "./runOnServer.ts";
import { startWriting } from "./runWriting.ts";
import { openChecks, typed } from "./testing/openChecks.ts";

const never = new AbortController().signal;
const body = JSON.stringify({ choices: [{ message: { content: "180 litres a day." } }] });

let lab: OpenAiServer;
beforeEach(async () => {
  lab = await startOpenAiServer({ model: null });
  lab.failAlways({ kind: "status", status: 200, body });
});
afterEach(() => lab.close());

/** A check of a question whose second opinion waits for the server; run carries it out once, as it is stored then. */
async function open(question: string) {
  const { store, preferences, checks, clock, log } = openChecks();
  const engine: ServerEngine = { kind: "server", model: "meditron-70b" };
  const columns: Check["columns"] = ["mine", "second"];
  const begun = await checks.begin(
    typed(question, { columns, engines: { model: null, second: engine }, blind: false }),
  );
  const server = createServer({
    keys: { get: async () => null },
    connections: createConnections({ now: Date.now }),
  });
  const set = (change: Partial<ReturnType<typeof preferences.get>["server"]>) =>
    preferences.update({ server: { ...preferences.get().server, ...change } });
  set({ baseUrl: lab.baseUrl });
  const stored = (): StoredCheckAnswer & { readonly engine: ServerEngine } => {
    const [answer] = store.checks.get(begun.id).answers;
    if (answer === undefined) throw new Error("there is no such column");
    return { ...answer, engine };
  };
  const run = async () => {
    const writing = startWriting(begun.id, stored(), { store, clock, log }, () => {});
    const ports = { store, server, preferences };
    await runOnServer(store.checks.get(begun.id), stored(), writing, ports, never);
    return stored().state;
  };
  const approve = (kept: readonly (readonly number[])[] = []) => {
    const { request } = approvalIn(stored().state);
    store.checks.saveAnswer(begun.id, {
      ...stored(),
      state: { kind: "waiting" },
      approved: { request, kept },
    });
    store.checks.approvedHosts.add(request.host, clock.now());
  };
  return { run, set, approve, stored };
}

function approvalIn(state: StoredCheckAnswer["state"]): Extract<ColumnState, { kind: "approval" }> {
  if (state.kind !== "approval") throw new Error(`it is not asked about: ${state.kind}`);
  return state;
}

const sent = () => lab.seen.map(({ body: asked }) => JSON.stringify(asked));

it("waits when the server was switched off meanwhile", async () => {
  const { run, set } = await open("What do the kidneys do?");
  expect(await run()).toEqual({ kind: "waiting" });
  expect(sent()).toEqual([]);
  set({ enabled: true });
  expect(await run()).toMatchObject({ kind: "approval", request: { why: ["first"] } });
  expect(sent()).toEqual([]);
});

it("sends what was approved, and asks anew for another server or another text", async () => {
  const { run, set, approve, stored } = await open("Mr. Alistair Pennyworth has gout. Why?");
  set({ enabled: true });
  const first = approvalIn(await run());
  expect(first.request.why).toEqual(["first", "patientData"]);
  approve();
  set({ baseUrl: `http://localhost:${new URL(lab.origin).port}/v1` });
  const moved = approvalIn(await run());
  expect(moved.request).toMatchObject({ why: ["first", "patientData"] });
  expect(moved.request.host).not.toBe(first.request.host);
  approve();
  // Completions have another text.
  set({ api: "completions" });
  expect(approvalIn(await run()).request.why).toEqual(["patientData"]);
  expect(sent()).toEqual([]);
  set({ api: "chat" });
  expect(await run()).toEqual({ kind: "done", stop: "end" });
  expect(sent()).toHaveLength(1);
  expect(sent()[0]).not.toContain("Pennyworth");
  expect(stored()).toMatchObject({ text: "180 litres a day.", replaced: 1 });
});
