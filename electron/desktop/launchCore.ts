import { spawn, type ChildProcess } from "node:child_process";
import type { Recovery } from "../store/recoverStore.ts";

/** Starts the core on a plain Node, with an IPC channel and piped stderr. */
export function launchCore(options: {
  readonly node: string;
  readonly core: string;
  readonly dataFolder: string;
  readonly recovery: Recovery | null;
}): ChildProcess {
  const { node, core, dataFolder, recovery } = options;
  return spawn(node, [core, dataFolder, ...writeRecovery(recovery)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: ownEnvironment(process.env),
    windowsHide: true,
  });
}

/** A recovery as arguments of the core's program, as readRecovery reads them. */
function writeRecovery(recovery: Recovery | null): string[] {
  if (recovery === null) return [];
  return [recovery === "empty" ? recovery : recovery.backup];
}

/** Leaves out what would change how Node or Electron runs: the fuses that refuse it guard Electron only. */
export function ownEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(([name]) => !/^(?:NODE|ELECTRON)_/i.test(name));
  return Object.fromEntries(entries);
}
