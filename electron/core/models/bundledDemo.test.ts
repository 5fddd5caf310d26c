// oxlint-disable no-restricted-imports -- tests run on the real store and files
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeTinyModel } from "../../../e2e/models/tinyModel.ts";
import { demoProfile } from "../../contract/demo.ts";
import { createModelFiles } from "../../model/files/createModelFiles.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { meditronFile, sampleFit, sampleModel } from "../../store/testing/modelSamples.ts";
import {
  listeningLog,
  openTestStore,
  start,
  temporaryFolder,
} from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { lastModelPath } from "./bundledDemo.ts";
import { createModelList } from "./createModelList.ts";
import { createScriptedTransfers } from "./testing/scriptedTransfers.ts";

const demo = "/package/assets/demo-model/viva-demo.gguf";
const asDemo = sampleModel(demo, { file: meditronFile(demo, { profile: demoProfile }) });
const own = sampleModel("/models/own.gguf");
const embedder = sampleModel("/models/embedder.gguf", { use: "embeddings" });

test.each([
  ["the demo where no model was used and none was added", null, [asDemo, embedder], demo, demo],
  ["none where the student has models and used none", null, [asDemo, own], demo, null],
  ["the one that was used last", own.file.path, [asDemo, own], demo, own.file.path],
  ["the demo where it was used last", demo, [asDemo, own], demo, demo],
  ["the demo where it lies now", "/old/demo-model/viva-demo.gguf", [own], demo, demo],
  ["none where the demo was used last and is gone", demo, [own], null, null],
  ["none without a demo", null, [], null, null],
])("the model at the start is %s", (_, lastModel, listed, demoModel, path) => {
  const { store } = openTestStore();
  const preferences = openPreferences(openConf(temporaryFolder()));
  preferences.update({ lastModel });
  for (const model of listed) store.models.put(model);
  expect(lastModelPath({ store, preferences, demoModel })).toBe(path);
});

test("the demo is listed as what comes with Viva, wherever the package lies, and stays", async () => {
  const { store, modelDeaths } = openTestStore();
  const folder = temporaryFolder();
  const openList = (demoModel: string | null) => {
    const list = createModelList(
      {
        store,
        modelDeaths,
        demoModel,
        transfers: createScriptedTransfers(),
        modelFiles: createModelFiles(folder),
        model: createScriptedModel(),
        clock: { now: () => start },
        log: listeningLog(),
        letGo: async () => {},
      },
      { fit: async () => sampleFit() },
    );
    list.start();
    onTestFinished(() => list.close());
    return list;
  };
  const write = async (place: string) => {
    const path = join(folder, place, "demo-model", "viva-demo.gguf");
    mkdirSync(dirname(path), { recursive: true });
    await writeTinyModel(path, { layers: 1, name: "Demo (6 M parameters)" });
    return path;
  };

  const path = await write("first");
  const list = openList(path);
  const [listed, ...others] = await list.list();
  expect(others).toEqual([]);
  expect(listed).toMatchObject({
    origin: "builtIn",
    status: "ready",
    sha256: null,
    file: { path },
  });
  await expect(list.remove(listed?.id ?? "")).rejects.toMatchObject({
    failure: { code: "BAD_ARGUMENT" },
  });

  const moved = await write("second");
  const [again, ...more] = await openList(moved).list();
  expect(more).toEqual([]);
  expect(again).toMatchObject({ id: listed?.id, origin: "builtIn", file: { path: moved } });
  expect(await openList(null).list()).toEqual([]);
});
