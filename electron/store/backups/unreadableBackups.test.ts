import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createBackups } from "../../core/data/createBackups.ts";
import { openKeeper } from "../data/openKeeper.ts";
import { dataPaths } from "../dataFolder.ts";
import { openTestStore, start } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";

it("tells that no automatic backup can be made where the backups cannot be read, and goes on", async () => {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  writeFileSync(dataPaths(folder).backups, "no folder");
  const clock = { now: () => start };
  const { keeper, close } = openKeeper(folder, clock);
  const log = { info: () => undefined, error: () => undefined };
  const backups = createBackups({ data: keeper, clock, log, changed: () => undefined });
  expect(backups.start).not.toThrow();
  expect(backups.failure()).not.toBeNull();
  await backups.close();
  close();
  store.close();
});
