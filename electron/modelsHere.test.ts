import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeTinyModel } from "../e2e/models/tinyModel.ts";
import type { ListedModel, SpeedRun, Transfer } from "./contract/modelFiles.ts";
import { openCore, type OpenedCore } from "./openCore.ts";

let folder = "";
let opened: OpenedCore;
const mine = () => join(folder, "mine.gguf");
const copied = () => join(folder, "data", "models", "mine.gguf");
const client = () => createRouterClient(opened.core.router);

function open(): void {
  opened = openCore({ dataFolder: join(folder, "data"), shell: "web" });
  opened.core.start();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "viva-models-"));
  await writeTinyModel(mine(), { name: "Mine", answer: "endless" });
  open();
});
afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listed(isSo: (models: readonly ListedModel[]) => boolean): Promise<ListedModel[]> {
  const leaving = new AbortController();
  for await (const { models } of await client().models.list(undefined, leaving)) {
    if (!isSo(models)) continue;
    leaving.abort();
    return models;
  }
  throw new Error("the list ended");
}

async function ended(transferId: string | undefined): Promise<Transfer["state"]> {
  const leaving = new AbortController();
  for await (const { transfers } of await client().models.transfers(undefined, leaving)) {
    const state = transfers.find(({ id }) => id === transferId)?.state;
    if (state?.kind !== "done" && state?.kind !== "failed") continue;
    leaving.abort();
    return state;
  }
  throw new Error("the transfers ended");
}

const load = (path: string) =>
  client().models.load({ path, options: {}, despiteQuarantine: false });

test("a model that is loaded joins the list, is tested, and is still there after the next start", async () => {
  const { file } = await load(mine());
  const [model] = await listed((models) => models.length === 1);
  expect(model).toMatchObject({ file, origin: "linked", status: "ready", lastSpeed: null });
  const modelId = model?.id ?? "";
  let run: SpeedRun | null = null;
  for await (const event of await client().models.testSpeed({ modelId })) {
    if (event.type === "done") ({ run } = event);
  }
  expect(run?.generatedTokens).toBe(64);
  await opened.close();
  open();
  const [after] = await listed(() => true);
  expect(after).toMatchObject({
    id: modelId,
    lastSpeed: run,
    fit: { speed: { basis: "measured" } },
  });
});

test("a copy goes to the folder of models, and is deleted with its place in the list", async () => {
  const { transferIds } = await client().models.copy({ path: mine() });
  const state = await ended(transferIds[0]);
  expect(state).toMatchObject({ kind: "done" });
  const [model] = await listed((models) => models.length === 1);
  const { id: modelId = "" } = model ?? {};
  expect(state).toEqual({ kind: "done", modelId });
  expect(model).toMatchObject({ origin: "copied", status: "ready", file: { path: copied() } });
  await load(copied());
  expect((await client().settings.get()).lastModel).toBe(copied());
  await client().models.remove({ modelId });
  expect(existsSync(copied())).toBe(false);
  expect(existsSync(mine())).toBe(true);
  expect(opened.model.state()).toEqual({ kind: "none" });
  expect((await client().settings.get()).lastModel).toBeNull();
  expect(await listed(() => true)).toEqual([]);
});

test("copies go to the folder that the student chose", async () => {
  const chosen = join(folder, "chosen");
  await client().settings.update({ modelsFolder: `"${chosen}"` });
  expect((await client().models.machine()).machine.modelsFolder).toBe(chosen);
  const { transferIds } = await client().models.copy({ path: mine() });
  await ended(transferIds[0]);
  expect(readdirSync(chosen)).toEqual(["mine.gguf"]);
  await client().settings.update({ modelsFolder: " " });
  expect((await client().settings.get()).modelsFolder).toBeNull();
});
