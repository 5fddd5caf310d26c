import { writeSync } from "node:fs";
import { Failed } from "../../core/failed.ts";
import { lockFolder } from "../lockFolder.ts";

/** Locks a folder, tells on stdout how that went as one JSON line, and holds on until it is killed. */
const tell = (told: unknown) => writeSync(1, `${JSON.stringify(told)}\n`);
try {
  lockFolder(process.argv[2] ?? "");
  tell("locked");
  setInterval(() => {}, 1000);
} catch (cause) {
  if (!(cause instanceof Failed)) throw cause;
  tell(cause.failure);
}
