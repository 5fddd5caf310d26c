// oxlint-disable no-restricted-imports -- tests run on the real store
import { expect, it } from "vitest";
import { demoProfile } from "../../contract/demo.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { sampleDocument } from "../../store/testing/librarySamples.ts";
import { meditronFile, sampleModel } from "../../store/testing/modelSamples.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import { startConversation } from "../../store/testing/samples.ts";
import { packOrigin } from "../ports.ts";
import { keepWelcome } from "./keepWelcome.ts";

const demo = sampleModel("/package/viva-demo.gguf", {
  file: meditronFile("/package/viva-demo.gguf", { profile: demoProfile }),
});

const article = sampleDocument([["Adrenaline."]], { origin: `${packOrigin}emergency/anaphylaxis` });

/** What this start brings; a bare one brings neither. */
function open(demoModel: string | null = demo.file.path) {
  const { store } = openTestStore();
  const preferences = openPreferences(openConf(temporaryFolder()));
  const welcome = keepWelcome({ store, preferences, packFiles: null, demoModel });
  return { store, preferences, welcome };
}

it("asks a new student how to begin until they have chosen", () => {
  const { welcome } = open();
  expect(welcome.get().welcomed).toBe(false);
  expect(welcome.update({ theme: "dark" })).toMatchObject({ theme: "dark", welcomed: false });
  expect(welcome.update({ welcomed: true }).welcomed).toBe(true);
  expect(welcome.get().welcomed).toBe(true);
});

it("does not take what came with Viva for the student's own", () => {
  const { store, welcome } = open();
  store.models.put(demo);
  store.library.add(article, null);
  expect(welcome.get().welcomed).toBe(false);
});

it("does not take a question to the demo, asked in the terminal, for a student who was welcomed", () => {
  const { store, welcome } = open();
  store.models.put(demo);
  startConversation(store, "Sepsis");
  expect(welcome.get().welcomed).toBe(false);
});

it("asks nobody who has used Viva before: a model or a document of their own is enough", () => {
  const withModel = open();
  withModel.store.models.put(sampleModel("/models/meditron.gguf"));
  const withDocument = open();
  withDocument.store.library.add(sampleDocument([["My own notes."]]), null);
  for (const { welcome, preferences } of [withModel, withDocument]) {
    expect(welcome.get().welcomed).toBe(true);
    expect(preferences.get().welcomed).toBe(false);
  }
});

it("asks nobody where there is nothing to try", () => {
  expect(open(null).welcome.get().welcomed).toBe(true);
});
