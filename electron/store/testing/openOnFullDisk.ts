import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "../lockFolder.ts";
import { openStore } from "../openStore.ts";
import { failureOf } from "./failureOf.ts";

/** Fills a small disk to its last byte and prints how opening a store there fails. */
const folder = process.argv[2] ?? "";
const ballast = openSync(join(folder, "ballast"), "w");
try {
  for (;;) writeSync(ballast, Buffer.alloc(4096));
} catch {
  closeSync(ballast);
}
const clock = { now: () => 1 };
const log = { info: () => {}, error: () => {} };
process.stdout.write(
  JSON.stringify({
    lock: failureOf(() => lockFolder(folder)),
    store: failureOf(() => openStore({ folder, clock, log })),
  }),
);
