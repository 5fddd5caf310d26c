import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { lockFolder } from "../lockFolder.ts";
import { openStore } from "../openStore.ts";
import { openConf, openPreferences } from "../preferences.ts";
import { recoverStore } from "../recoverStore.ts";
import { failureOf } from "./failureOf.ts";
import { startConversation } from "./samples.ts";

/** Makes a disk with a store read-only and prints how everything that must write fails. */
const folder = process.argv[2] ?? "";
const clock = { now: () => 1 };
const log = { info: () => {}, error: () => {} };
const { store } = openStore({ folder, clock, log });
startConversation(store, "kept");
store.close();
execFileSync("mount", ["-o", "remount,ro", folder]);

const inside = join(folder, "new");
process.stdout.write(
  JSON.stringify({
    folder,
    lock: failureOf(() => lockFolder(folder)),
    store: failureOf(() => openStore({ folder, clock, log })),
    newStore: failureOf(() => openStore({ folder: inside, clock, log })),
    recovery: failureOf(() => recoverStore({ folder, from: "empty", clock })),
    preferences: failureOf(() => openPreferences(openConf(folder)).update({ theme: "dark" })),
    newPreferences: failureOf(() => openConf(inside)),
  }),
);
