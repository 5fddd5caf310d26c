import { writeSync } from "node:fs";
import { z } from "zod";
import { memoryMark } from "./parserMessages.ts";

/** What the thread that watches a parser process is given. */
export const watchData = z.object({ memoryBytes: z.number(), parent: z.number() });

const everyMs = 50;

/**
 * In a thread beside the parser, because a parser that is caught in a loop sees neither its own memory
 * nor that its parent is gone. Ends the whole process for either.
 */
export function watchParser(data: unknown): void {
  const { memoryBytes, parent } = watchData.parse(data);
  const watch = (): void => {
    if (process.memoryUsage.rss() > memoryBytes) {
      writeSync(2, `${memoryMark}\n`);
      process.kill(process.pid, "SIGKILL");
    }
    if (!isThere(parent)) process.kill(process.pid, "SIGKILL");
  };
  setInterval(watch, everyMs);
}

function isThere(parent: number): boolean {
  // Elsewhere than on Windows an orphan gets another parent, even before the first one's number is free.
  if (process.platform !== "win32") return process.ppid === parent;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
}
