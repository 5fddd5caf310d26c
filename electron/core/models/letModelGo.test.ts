import { expect, it } from "vitest";
import { automaticLoad, type ModelState } from "../../contract/models.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { temporaryFolder } from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { noEmbedder } from "../ask/noEmbedder.ts";
import { letModelGo } from "./letModelGo.ts";

const engine = (path: string) => ({ kind: "local", path, options: automaticLoad }) as const;

function open(state: ModelState, embedding: string | null = null) {
  const preferences = openPreferences(openConf(temporaryFolder()));
  const unloaded: string[] = [];
  const letGo = letModelGo(
    {
      preferences,
      model: { ...createScriptedModel(), state: () => state },
      embedder: {
        ...noEmbedder,
        state: () => (embedding === null ? { kind: "none" } : { kind: "loading", path: embedding }),
      },
    },
    { unload: async () => void unloaded.push("answers") },
    { unload: async () => void unloaded.push("embeddings") },
  );
  return { preferences, letGo, unloaded };
}

it("forgets everything that names the file", async () => {
  const { preferences, letGo, unloaded } = open({ kind: "none" });
  preferences.update({ lastModel: "/a", embeddingModel: "/a", secondModel: engine("/a") });
  await letGo("/b");
  expect(preferences.get()).toMatchObject({ lastModel: "/a", embeddingModel: "/a" });
  await letGo("/a");
  expect(preferences.get()).toMatchObject({
    lastModel: null,
    embeddingModel: null,
    secondModel: null,
  });
  expect(unloaded).toEqual([]);
});

it("unloads the model that answers, however it stands, and no other", async () => {
  const ready = createScriptedModel().state();
  const resting = { kind: "resting", path: "/a", name: "A" } as const;
  for (const [state, path] of [
    [ready, "scripted.gguf"],
    [resting, "/a"],
  ] as const) {
    const { letGo, unloaded } = open(state);
    await letGo("/other");
    expect(unloaded).toEqual([]);
    await letGo(path);
    expect(unloaded).toEqual(["answers"]);
  }
});

it("unloads the model that makes embeddings", async () => {
  const { letGo, unloaded } = open({ kind: "none" }, "/e");
  await letGo("/e");
  expect(unloaded).toEqual(["embeddings"]);
});
