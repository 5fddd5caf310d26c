import { spawn, type ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const shiftClock = new URL("shiftClock.ts", import.meta.url).href;

/** Viva's web shell as a user starts it: a process of its own over a data folder. */
export type RunningViva = {
  readonly process: ChildProcess;
  /** Works once: it is exchanged for a cookie. */
  readonly launchUrl: string;
  readonly output: () => string;
  /** Ends it as Ctrl+C does and waits; kill ends it as a power cut does. */
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** Starts the built app on a data folder, without opening a browser, and without the study pack and the demo model. */
export function startViva(dataFolder: string, ...extra: string[]): Promise<RunningViva> {
  return start(dataFolder, extra);
}

/** Starts it with all that ships with it: the study pack and the demo model. */
export function startVivaBundled(dataFolder: string, ...extra: string[]): Promise<RunningViva> {
  return start(dataFolder, extra, { VIVA_BARE: "0" });
}

/** Starts it with these variables of its environment besides those of the tests. */
export function startVivaWith(
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningViva> {
  return start(dataFolder, [], environment);
}

/** Starts it with a clock that runs so many milliseconds ahead. */
export function startVivaAhead(dataFolder: string, aheadMs: number): Promise<RunningViva> {
  return start(dataFolder, [], { VIVA_TEST_AHEAD_MS: `${aheadMs}` }, ["--import", shiftClock]);
}

async function start(
  dataFolder: string,
  extra: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<RunningViva> {
  const program = join(root, "dist/start.js");
  const args = [...nodeOptions, program, "--web", "--no-open", "--data", dataFolder, ...extra];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // The same program is started hundreds of times.
      NODE_COMPILE_CACHE: join(tmpdir(), "viva-test-compiled"),
      VIVA_BARE: "1",
      ...environment,
    },
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));

  const launchUrl = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      const url = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
      if (url) resolve(url);
    });
    void exited.then(() => reject(new Error(`Viva ended before it served:\n${output}`)));
  });

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    process: child,
    launchUrl,
    output: () => output,
    close: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}
