import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import type { Log } from "./core/ports.ts";

const largestFile = 1_000_000;

/** A log file of at most a megabyte, with one predecessor, in the data folder; never sent anywhere. */
export function openLog(folder: string): Log {
  const file = join(folder, "viva.log");

  const write = (level: string, message: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size > largestFile) renameSync(file, join(folder, "viva.previous.log"));
      appendFileSync(file, `${new Date().toISOString()} ${level} ${message}\n`);
    } catch {
      // A full or read-only disk must not turn a log line into a second failure.
    }
  };

  return {
    info: (message) => write("info", message),
    error: (message, cause) => write("error", `${message}\n${inspect(cause)}`),
  };
}
