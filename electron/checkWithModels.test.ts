import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTinyModel } from "../e2e/models/tinyModel.ts";
import type { Check } from "./contract/check.ts";
import { automaticLoad } from "./contract/models.ts";
import { openCore, type OpenedCore } from "./openCore.ts";

const folder = mkdtempSync(join(tmpdir(), "viva-checks-"));
const options = { ...automaticLoad, contextSize: 512 };
const engine = (name: string) => ({
  kind: "local" as const,
  path: join(folder, `${name}.gguf`),
  options,
});
const plan = {
  columns: ["mine" as const, "model" as const, "second" as const],
  engines: { model: engine("first"), second: engine("second") },
  sources: { mode: "none" as const },
  blind: true,
  tags: [],
};
let opened: OpenedCore;

const client = () => createRouterClient(opened.core.router);

beforeAll(async () => {
  await writeTinyModel(engine("first").path, { name: "First", prefers: "first" });
  await writeTinyModel(engine("second").path, { name: "Second", prefers: "last" });
  opened = openCore({ dataFolder: join(folder, "data"), shell: "terminal" });
  opened.core.start();
  const { version } = await client().notice.get();
  await client().notice.acknowledge({ version });
  await client().settings.update({
    decoding: { temperature: 0, topP: 1, maxTokens: 200, seed: 1 },
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function until(checkId: string, isSo: (check: Check) => boolean): Promise<Check> {
  const leaving = new AbortController();
  const news = await client().checks.watch({ checkId }, { signal: leaving.signal });
  for await (const event of news) {
    if (event.type !== "check" || !isSo(event.check)) continue;
    leaving.abort();
    return event.check;
  }
  throw new Error("the news of the check ended");
}

const hasEnded = ({ answers }: Check) =>
  answers.every(({ state }) => state.kind === "done" || state.kind === "failed");

test("two models of this computer answer beside the student, who sees them once they have committed", async () => {
  const question = {
    from: "typed" as const,
    text: "How much plasma do the kidneys filter a day?",
    reference: null,
  };
  const { id: checkId } = await client().checks.begin({ ...plan, question });
  await until(checkId, ({ answers }) =>
    answers.every(({ state }) => state.kind === "hidden" && state.ready),
  );
  const check = await client().checks.commit({
    checkId,
    text: "The kidneys filter 90 litres of plasma a day.",
    confidence: "sure",
  });
  const [first = "", second = ""] = check.answers.map(({ text }) => text);
  expect(first).toContain("litres of plasma a day");
  expect(second).not.toBe(first);
  expect(check.models).toEqual(["First F16", "Second F16"]);
  const row = check.rows.find(({ claims }) => claims.some(({ column }) => column === "mine"));
  expect(new Set(row?.claims.map(({ column }) => column))).toEqual(
    new Set(["mine", "model", "second"]),
  );
  expect(row?.kind).toBe("differ");
});

test("who waits for a model whose file is gone sees so before the commit", async () => {
  const question = { from: "typed" as const, text: "What is pus?", reference: null };
  const engines = { model: engine("gone"), second: null };
  const { id: checkId } = await client().checks.begin({
    ...plan,
    columns: ["mine", "model"],
    engines,
    question,
  });
  const check = await until(checkId, hasEnded);
  expect(check.mine.committedAt).toBeNull();
  expect(check.answers).toMatchObject([
    { state: { kind: "failed", failure: { code: "FILE_MISSING" } }, text: "" },
  ]);
});

test("a change of the loaded model lets a check that waits go on", async () => {
  const question = {
    from: "typed" as const,
    text: "What is filtration pressure?",
    reference: null,
  };
  const { id: checkId } = await client().checks.begin({ ...plan, blind: false, question });
  await client().models.load({ path: engine("second").path, options, despiteQuarantine: false });
  const check = await until(checkId, hasEnded);
  expect(check.answers.map(({ state }) => state.kind)).toEqual(["done", "done"]);
  await client().models.unload();
});

test("settings of a server are taken by its rules wherever they are changed", async () => {
  const { server } = await client().settings.get();
  const wrong = { ...server, enabled: true, baseUrl: "http://gpu.example.edu/v1" };
  await expect(client().settings.update({ server: wrong })).rejects.toMatchObject({
    code: "SERVER_ADDRESS",
  });
  expect((await client().settings.update({ theme: "dark" })).server).toEqual(server);
  const right = { ...server, enabled: true, baseUrl: "http://127.0.0.1:9/v1", model: "tiny" };
  expect((await client().settings.update({ server: right })).server).toEqual(right);
  const leaving = new AbortController();
  const status = await client().server.watch(undefined, { signal: leaving.signal });
  expect((await status.next()).value).toMatchObject({ host: "127.0.0.1:9", key: "none" });
  leaving.abort();
  expect(await client().server.update({ enabled: false })).toMatchObject({ host: null });
});
