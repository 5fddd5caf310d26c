import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { text as readText } from "node:stream/consumers";
import { bundledProgram } from "../../testing/bundledProgram.ts";

/** How viva ended, and all that it printed. */
export type Ended = {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
};

/** Starts viva as a process of its own, with these variables besides those of the tests. */
export function startViva(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundledProgram("viva"), ...args], {
    env: { ...process.env, ...environment },
  });
}

/** Resolves when a started viva has ended, with this text as its standard input. */
export async function endOf(child: ChildProcessWithoutNullStreams, input = ""): Promise<Ended> {
  // Who wants no input may be gone before it is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const closed = once(child, "close");
  const [output, errors] = await Promise.all([readText(child.stdout), readText(child.stderr)]);
  await closed;
  return { code: child.exitCode, output, errors };
}
