import { createRouterClient, implement } from "@orpc/server";
import { expect, it } from "vitest";
import type { AppInfo, Settings } from "../../../electron/contract/app.ts";
import { contract } from "../../../electron/contract/index.ts";
import { defaultSettings } from "../../../electron/store/preferences.ts";
import { createSettingsStore } from "./settingsStore.ts";

const info: AppInfo = {
  version: "1",
  shell: "web",
  platform: "linux",
  dataFolder: "",
  demo: false,
};

/** A core that saves a change, or fails to, when the test says so: in the order in which they came. */
async function open() {
  const os = implement(contract);
  let kept: Settings = defaultSettings;
  const waiting: ((saves: boolean) => void)[] = [];
  const client = createRouterClient({
    app: {
      info: os.app.info.handler(() => info),
      alive: os.app.alive.handler(async function* () {
        yield { at: 0 };
      }),
    },
    settings: {
      get: os.settings.get.handler(() => kept),
      update: os.settings.update.handler(async ({ input }) => {
        const { promise, resolve } = Promise.withResolvers<boolean>();
        waiting.push(resolve);
        if (!(await promise)) throw new Error("It could not be saved.");
        kept = { ...kept, ...input };
        return kept;
      }),
    },
  });
  const store = createSettingsStore(client);
  await store.read();
  return { store, waiting, shown: () => store.state.getState().settings };
}

it("keeps a newer change that was saved when an older one fails late", async () => {
  const { store, waiting, shown } = await open();
  const older = store.update({ theme: "dark" });
  const newer = store.update({ textSize: 150 });
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.(true);
  await newer;
  waiting[0]?.(false);
  await older;
  expect(shown()).toMatchObject({ theme: "system", textSize: 150 });
  expect(store.state.getState().problem).not.toBeNull();
});

it("takes back what could not be saved, and keeps what is still being saved", async () => {
  const { store, waiting, shown } = await open();
  const older = store.update({ theme: "dark" });
  const newer = store.update({ textSize: 150 });
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.(false);
  await newer;
  expect(shown()).toMatchObject({ theme: "dark", textSize: 100 });
  waiting[0]?.(true);
  await older;
  expect(shown()).toMatchObject({ theme: "dark", textSize: 100 });
});
