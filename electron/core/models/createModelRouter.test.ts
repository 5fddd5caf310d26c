import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { writeTinyModel } from "../../../e2e/models/tinyModel.ts";
import { createModelFiles } from "../../model/files/createModelFiles.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { sampleMachine, sampleProbe, sampleSpeed } from "../../store/testing/modelSamples.ts";
import {
  listeningLog,
  openTestStore,
  start,
  temporaryFolder,
} from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import type { Host, LocalEngines } from "../ports.ts";
import { createModelList } from "./createModelList.ts";
import { createModelRouter } from "./createModelRouter.ts";
import { createModels } from "./createModels.ts";
import { createOffers } from "./createOffers.ts";
import { createQuiet } from "./createQuiet.ts";
import { createSpeedTests } from "./createSpeedTest.ts";
import { createScriptedTransfers, transferId } from "./testing/scriptedTransfers.ts";

const engines: LocalEngines = {
  memory: async () => ({ models: [], haveBytes: 1, way: "together" }),
  lease: () => new Promise(() => {}),
  close: async () => {},
};

function open() {
  const folder = temporaryFolder();
  const { store, modelDeaths } = openTestStore();
  const host: Host = {
    shell: "web",
    platform: "linux",
    version: "1",
    dataFolder: folder,
    user: "ana",
    resolvePath: (typed) => join(folder, typed),
    browse: async (path) => ({
      path: path ?? "/",
      parent: null,
      entries: [],
      shortcuts: [],
      leftOut: 0,
    }),
    pickModel: async () => "/picked.gguf",
  };
  const transfers = createScriptedTransfers();
  const ports = {
    store,
    modelDeaths,
    transfers,
    engines,
    host,
    modelFiles: createModelFiles(folder),
    model: createScriptedModel(),
    preferences: openPreferences(openConf(folder)),
    modelsFolder: () => folder,
    loadedModels: () => [],
    machine: {
      describe: async (modelsFolder: string) => sampleMachine({ modelsFolder }),
      async *probe() {
        yield { type: "done", probe: sampleProbe() } as const;
      },
    },
    clock: { now: () => start },
    log: listeningLog(),
  };
  const quiet = createQuiet(() => 0);
  const models = createModels(
    ports,
    { warm: async () => {} },
    { stopAll: async () => {}, loaded: () => {}, lastPath: () => null },
  );
  const offers = createOffers(ports, quiet, () => {});
  const modelList = createModelList({ ...ports, letGo: async () => {} }, offers);
  const speedTests = createSpeedTests(ports, quiet, () => {});
  const client = createRouterClient(
    createModelRouter({ models, modelList, offers, speedTests }, ports),
  );
  return { client, folder, store, transfers };
}

async function first<T>(events: AsyncIterable<T>): Promise<T> {
  for await (const event of events) return event;
  throw new Error("nothing came");
}

test("a page adds a model, sees it, and takes it away again", async () => {
  const { client, folder, store } = open();
  await writeTinyModel(join(folder, "m.gguf"), { layers: 1 });
  const added = await client.add({ path: "m.gguf" });
  expect(await first(await client.list())).toEqual({ models: [added] });
  expect(await client.scan({ path: "." })).toMatchObject({ models: [{ modelId: added.id }] });
  store.models.addSpeed(added.id, sampleSpeed());
  expect((await client.speeds({ modelId: added.id })).runs).toHaveLength(1);
  expect(await first(await client.testSpeed({ modelId: added.id }))).toMatchObject({
    stage: "loading",
  });
  await client.remove({ modelId: added.id });
  expect(await first(await client.list())).toEqual({ models: [] });
  await expect(client.speeds({ modelId: added.id })).rejects.toMatchObject({
    code: "MODEL_MISSING",
    defined: true,
  });
});

test("a page sees this computer and what it is enough for", async () => {
  const { client, folder } = open();
  expect(await client.machine()).toMatchObject({ machine: { modelsFolder: folder }, probe: null });
  expect(await first(await client.probe())).toEqual({ type: "done", probe: sampleProbe() });
  expect(await client.machine()).toMatchObject({ probe: sampleProbe() });
  const { models } = await client.catalogue({ contextSize: "auto" });
  expect(models.flatMap(({ files }) => files.filter((file) => file.recommended))).toHaveLength(1);
});

test("a page fetches models", async () => {
  const { client, folder, transfers } = open();
  expect(await first(await client.transfers())).toEqual({ transfers: [] });
  const begun = await client.download({ kind: "catalogue", fileId: "meditron-7b.Q4_K_M" });
  expect(begun).toEqual({ transferIds: [transferId(1)] });
  expect(await client.source({ kind: "catalogue", fileId: "meditron-7b.Q4_K_M" })).toEqual({
    host: "huggingface.co",
    name: "meditron-7b.Q4_K_M.gguf",
  });
  await expect(client.source({ kind: "catalogue", fileId: "none" })).rejects.toMatchObject({
    code: "MODEL_MISSING",
    defined: true,
  });
  expect(transfers.asked).toHaveLength(1);
  for (const change of [client.pause, client.resume, client.cancel]) {
    expect(await change({ transferId: transferId(1) })).toEqual({});
  }
  expect(transfers.cancelled).toEqual([transferId(1)]);
  await writeTinyModel(join(folder, "m.gguf"), { layers: 1 });
  expect(await client.copy({ path: "m.gguf" })).toEqual({ transferIds: [transferId(1)] });
  expect(await client.dismissTransfers()).toEqual({});
});

test("a page still looks through folders, picks files and follows the model", async () => {
  const { client } = open();
  expect(await client.browse({ path: "/here" })).toMatchObject({ path: "/here" });
  expect(await client.pick()).toEqual({ path: "/picked.gguf" });
  expect((await client.profiles()).map(({ id }) => id)).toContain("meditron-7b");
  expect(await client.locate({ name: "nowhere.gguf", bytes: 1 })).toEqual({ path: null });
  expect(await first(await client.watch())).toMatchObject({ kind: "ready" });
  await expect(
    client.load({ path: "m.gguf", options: { profile: "none" }, despiteQuarantine: false }),
  ).rejects.toMatchObject({ code: "PROFILE_UNKNOWN", defined: true });
});
