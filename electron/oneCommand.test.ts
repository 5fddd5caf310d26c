import { expect, test } from "vitest";
import type { Settings } from "./contract/app.ts";
import { forOneCommand } from "./oneCommand.ts";
import { openConf, openPreferences } from "./store/preferences.ts";
import { sampleCheck } from "./store/testing/checkSamples.ts";
import { openTestStore, temporaryFolder } from "./store/testing/openTestStore.ts";

const server = { baseUrl: "https://gpu.test/v1", model: "big", api: "completions" } as const;

function opened(chosen: typeof server | null) {
  const folder = temporaryFolder();
  const saved = openPreferences(openConf(folder));
  const { store } = openTestStore();
  const stored = (): Settings => openPreferences(openConf(folder)).get();
  return {
    saved,
    store,
    stored,
    one: forOneCommand({ store, preferences: saved }, { server: chosen }),
  };
}

test("a server is on for the command, and nothing of it is saved, whatever else is", () => {
  const { one, saved, stored } = opened(server);
  const before = saved.get();
  expect(one.preferences.get()).toEqual({
    ...before,
    server: { ...before.server, ...server, enabled: true },
  });
  expect(one.preferences.update({ theme: "dark" })).toMatchObject({ theme: "dark", server });
  const changed = { ...one.preferences.get().server, contextSize: 1024 };
  expect(one.preferences.update({ server: changed }).server).toEqual(changed);
  expect(one.preferences.get().server).toEqual(changed);
  expect(stored()).toEqual({ ...before, theme: "dark" });
});

test("without a server the settings are those of the app", () => {
  const { one, saved } = opened(null);
  one.preferences.update({ server: { ...saved.get().server, model: "other" } });
  expect(saved.get().server.model).toBe("other");
});

test("checks that an earlier run left wait for the app", () => {
  const { one, store } = opened(server);
  const [left, begun] = [sampleCheck({ createdAt: 1 }), sampleCheck({ createdAt: 2 })];
  store.checks.add([left]);
  one.store.checks.add([begun]);
  expect(one.store.checks.unfinished()).toEqual([begun.id]);
  expect(store.checks.unfinished()).toEqual([left.id, begun.id]);
  expect(one.store.checks.list({ search: "", stage: null, limit: 9, offset: 0 }).total).toBe(2);
});

test("what is approved for a command is shown in the app all the same, and the other way round", () => {
  const { one, store } = opened(server);
  store.checks.approvedHosts.add("known.test", 1);
  one.store.checks.approvedHosts.add("gpu.test", 2);
  expect(one.store.checks.approvedHosts.has("gpu.test")).toBe(true);
  expect(one.store.checks.approvedHosts.has("known.test")).toBe(false);
  expect(store.checks.approvedHosts.has("gpu.test")).toBe(false);
});
