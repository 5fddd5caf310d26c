import { expect, test } from "vitest";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { listeningLog, temporaryFolder } from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { createModels } from "./createModels.ts";

test("a model is remembered by the path that the list knows it by, whichever part of it was named", async () => {
  const preferences = openPreferences(openConf(temporaryFolder()));
  const model = createScriptedModel();
  const { path } = await model.inspect("/m-00001-of-00002.gguf");
  const told: string[] = [];
  const models = createModels(
    { model, preferences, log: listeningLog() },
    { warm: async () => {} },
    { stopAll: async () => {}, loaded: (loaded) => void told.push(loaded), lastPath: () => null },
  );
  await models.load("/m-00002-of-00002.gguf", {}, false);
  expect(preferences.get().lastModel).toBe(path);
  expect(told).toEqual([path]);
});
