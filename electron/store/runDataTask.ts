import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { z } from "zod";
import { Failed } from "../core/failed.ts";
import { siblingEntry } from "../host/siblingEntry.ts";
import { dataAnswer, type DataTask } from "./dataTask.ts";

const run = promisify(execFile);
/** The names of the parts of a database of 100 GB. */
const mostOutput = 128 << 20;

/** Does a task in a process of its own, so that this one goes on; ends it when the signal aborts. Failed as the task. */
export async function runDataTask<T>(
  task: DataTask,
  result: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<T> {
  const program = siblingEntry("dataWorker", import.meta.url);
  const running = run(process.execPath, [program, JSON.stringify(task)], {
    maxBuffer: mostOutput,
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  });
  const { child } = running;
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  try {
    const { stdout } = await running;
    return read(stdout, result);
  } finally {
    // One that was told to end has files open until it has.
    await ended;
  }
}

function read<T>(stdout: string, result: z.ZodType<T>): T {
  const told = dataAnswer.parse(JSON.parse(stdout));
  if ("failure" in told) throw new Failed(told.failure);
  if ("code" in told) throw Object.assign(new Error(told.reason), { code: told.code });
  return result.parse(told.done);
}
