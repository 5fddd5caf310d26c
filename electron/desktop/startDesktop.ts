import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ownEnvironment } from "./launchCore.ts";

/** What the window's process prints once its window is open. */
export const openLine = "Viva is open.";

export type DesktopEnd =
  | { readonly kind: "ended"; readonly exitCode: number }
  /** Electron stopped before a window was open: another shell can still help. */
  | { readonly kind: "neverOpened"; readonly reason: string };

/** Ctrl+C reaches Electron too, as one of the terminal's group; a second one would cut its farewell short. */
const leaveToElectron = () => undefined;

/** Runs the window until it is closed; appFolder holds package.json. */
export function startDesktop(options: {
  readonly electron: string;
  readonly appFolder: string;
  readonly dataFolder: string;
  readonly print: (line: string) => void;
}): Promise<DesktopEnd> {
  const { electron, appFolder, dataFolder, print } = options;
  const child = spawn(electron, [appFolder, "--data", dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: ownEnvironment(process.env),
  });
  let opened = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    opened ||= line === openLine;
    print(line);
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGINT", leaveToElectron);
  process.on("SIGTERM", forward);

  return new Promise((resolve) => {
    const end = (outcome: DesktopEnd) => {
      process.off("SIGINT", leaveToElectron);
      process.off("SIGTERM", forward);
      resolve(outcome);
    };
    child.once("error", ({ message }) => end({ kind: "neverOpened", reason: message }));
    child.once("close", (code, signal) => {
      if (opened || code === 0) return end({ kind: "ended", exitCode: code ?? 1 });
      const how = signal === null ? `exit code ${code}` : signal;
      end({ kind: "neverOpened", reason: `Electron ended before its window opened (${how})` });
    });
  });
}
