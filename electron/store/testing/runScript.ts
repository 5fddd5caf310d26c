import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { bundledProgram } from "../../testing/bundledProgram.ts";

const pathOf = (script: string) => fileURLToPath(new URL(script, import.meta.url));

/** Starts a script of this folder as its own process; it does not outlive the test. */
export function startScript(script: string, args: readonly string[]): ChildProcess {
  return startPath(pathOf(script), args);
}

/** The same with a script that was bundled before the tests: one that is started many times, "...UntilKilled". */
export function startBundled(name: string, args: readonly string[]): ChildProcess {
  return startPath(bundledProgram(name), args);
}

function startPath(path: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Everything a process writes, in lines; a last line that was cut off is left out. */
export async function linesOf(child: ChildProcess, onLine: (count: number) => void = () => {}) {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    onLine(text.split("\n").length - 1);
  });
  await once(child, "close");
  return text.split("\n").slice(0, -1);
}

/** Whether this machine lets a test mount a disk of its own. */
export const canMountDisk =
  process.platform === "linux" && spawnSync("unshare", ["-Urm", "true"]).status === 0;

/** Runs a script with a folder that is a disk of 3 MB of its own, and returns what it prints as JSON. */
export function runOnSmallDisk(script: string, folder: string): unknown {
  const command = 'mount -t tmpfs -o size=3m none "$1" && exec "$2" "$3" "$1"';
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["-Urm", "sh", "-c", command, "sh", folder, process.execPath, pathOf(script)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout);
}
